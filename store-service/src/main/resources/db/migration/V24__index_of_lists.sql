-- What lists are searched by. A follower of the feed keeps it, off the way of submissions: decision 26. It stands beside the
-- archive and not in it: after a rebuild it goes on with the archive that took the other's place, which has the same
-- articles, and the same changes at the same positions. The schema archive_next gets here too, and finds it made: it waits for none of its locks.
set local lock_timeout = '500ms';

do $$ begin
if to_regclass('archive_index.source_count') is null then
    create schema archive_index;

    -- How far it has followed the feed. Another epoch is another feed: then all of it is made anew.
    create table archive_index.follower (
        only_row boolean constraint follower_pk primary key default true constraint follower_one check (only_row),
        epoch text not null,
        position bigint not null
    );

    insert into archive_index.follower (epoch, position) values ('', 0);

    -- A value of a revision by which a list can be asked for: `term_of` its kind and its text.
    create table archive_index.term (
        term bigint not null,
        time timestamptz not null,              -- the revision's first order time
        article_id uuid not null,
        number integer not null,
        current boolean not null
    );

    -- `current` is in the index, so that a list passes over outdated revisions without a look at their rows.
    create unique index term_newest
        on archive_index.term (term, time desc, article_id desc, number) include (current);

    -- An article as it is searched and counted: no words of one that nobody may see.
    create table archive_index.article_entry (
        article_id uuid constraint article_entry_pk primary key,
        source text not null,
        revision integer not null,              -- the current one
        revisions integer not null,
        visible boolean not null,
        config text not null,                   -- PostgreSQL's name for how its language is read
        words tsvector
    );

    create index article_entry_words on archive_index.article_entry using gin (words);

    create table archive_index.source_count (
        source text constraint source_count_pk primary key,
        articles bigint not null,
        revisions bigint not null
    );
end if;
end $$;

-- What may be seen at a moment: the one place that says what withheld, canceled and embargoed mean.
create function is_visible_at(pub_status text, embargoed_until timestamptz, moment timestamptz) returns boolean
    language sql immutable parallel safe
    return pub_status = 'usable' and (embargoed_until is null or embargoed_until <= moment);

create or replace function is_visible(pub_status text, embargoed_until timestamptz) returns boolean
    language sql stable
    return is_visible_at(pub_status, embargoed_until, now());

-- 64 bits: the text may be longer than an index entry can be, and no two texts of one archive are likely to meet.
create function term_of(kind text, value text) returns bigint
    language sql immutable parallel safe
    return hashtextextended(kind || ':' || value, 0);

-- How PostgreSQL reads a language (BCP 47), `simple` where it knows no more than its letters.
create function search_config(language text) returns text
    language sql immutable parallel safe
    return coalesce(case lower(split_part(language, '-', 1))
        when 'ar' then 'arabic' when 'ca' then 'catalan' when 'da' then 'danish' when 'de' then 'german'
        when 'el' then 'greek' when 'en' then 'english' when 'es' then 'spanish' when 'eu' then 'basque'
        when 'fi' then 'finnish' when 'fr' then 'french' when 'ga' then 'irish' when 'hi' then 'hindi'
        when 'hu' then 'hungarian' when 'hy' then 'armenian' when 'id' then 'indonesian' when 'it' then 'italian'
        when 'lt' then 'lithuanian' when 'nb' then 'norwegian' when 'ne' then 'nepali' when 'nl' then 'dutch'
        when 'nn' then 'norwegian' when 'no' then 'norwegian' when 'pt' then 'portuguese' when 'ro' then 'romanian'
        when 'ru' then 'russian' when 'sr' then 'serbian' when 'sv' then 'swedish' when 'ta' then 'tamil'
        when 'tr' then 'turkish' when 'yi' then 'yiddish' end, 'simple');

-- A text with a mark on both sides of each letter, with what combines with it, of a script that is written without spaces
-- (Thai, Lao, Burmese, Khmer, Chinese, Japanese), so that each is a word. No text of the archive has that mark, and
-- questions get spaces in the same places.
create function letters_apart(value text) returns text
    language sql immutable parallel safe
    return regexp_replace(value, '([\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46\u0e81-\u0eb0\u0eb2\u0eb3\u0ec0-\u0ec6'
        || '\u1000-\u102a\u1780-\u17b3\u3005-\u3007\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u4dbf\u4e00-\u9fff'
        || '\uf900-\ufaff\U00020000-\U0003ffff]'
        || '[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u17b4-\u17d3\u3099\u309a]*)',
        U&'\0001\\1\0001', 'g');

-- The words of a text, in the language that a configuration is for.
create function search_words(config text, value text) returns tsvector
    language sql stable parallel safe
    return to_tsvector(config::regconfig, letters_apart(value));

-- What may match in any language: each article is then asked in its own.
create function search_query(question text) returns tsquery
    language sql stable parallel safe
    return (
        select coalesce(string_agg('(' || query || ')', ' | '), '')::tsquery
        from (
            select distinct websearch_to_tsquery(config::regconfig, question)::text as query
            from (
                select distinct search_config(tag) as config
                from unnest(string_to_array(
                    'ar ca da de el en es eu fi fr ga hi hu hy id it lt ne nl no pt ro ru sr sv ta tr yi und', ' ')) tag
            ) configs
        ) queries
        where query <> '');
