package dev.newslog.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// `./newslog client NAME --sources a,b`: prints the lines of the configuration that make a client. Its password
/// is the first line of standard input; where that is empty, one is made and told on standard error.
public final class ClientCommand {

    private static final String USAGE =
            "usage: ./newslog client NAME [--sources KEY,KEY|*] [--roles publisher,operator,reader]";
    private static final int WRONG = 2;
    /// It is a part of the name of an environment variable.
    private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,63}");

    private static final Pattern SOURCES = Pattern.compile("\\*|[a-z0-9][a-z0-9-]{0,62}(,[a-z0-9][a-z0-9-]{0,62})*");
    private static final Set<String> ROLES = Set.of("publisher", "operator", "reader");
    /// bcrypt looks at no more.
    private static final int MOST_BYTES = 72;

    private final String name;
    private String sources = "";
    private String roles = "publisher";

    private ClientCommand(String name) {
        this.name = name;
    }

    /// Ends with 0, or with 2 where the command is wrong.
    public static void main(String[] arguments) throws IOException {
        try {
            ClientCommand client = of(List.of(arguments));
            client.lines(password()).forEach(System.out::println);
        } catch (IllegalArgumentException wrong) {
            System.err.println("newslog: " + wrong.getMessage() + System.lineSeparator() + USAGE);
            System.exit(WRONG);
        }
    }

    /// @throws IllegalArgumentException where the arguments make no client
    static ClientCommand of(List<String> arguments) {
        require(
                !arguments.isEmpty() && NAME.matcher(arguments.getFirst()).matches(),
                "a client has a name of lower-case letters and digits");
        require(arguments.size() % 2 == 1, "an option has a value");
        ClientCommand client = new ClientCommand(arguments.getFirst());
        for (int place = 1; place < arguments.size(); place += 2) {
            client.set(arguments.get(place), arguments.get(place + 1));
        }
        return client;
    }

    private void set(String option, String value) {
        switch (option) {
            case "--sources" -> {
                require(SOURCES.matcher(value).matches(), "sources are publishers' keys with commas between, or *");
                sources = value;
            }
            case "--roles" -> {
                require(
                        ROLES.containsAll(List.of(value.split(",", -1))),
                        "roles are any of publisher, operator, reader");
                roles = value;
            }
            default -> throw new IllegalArgumentException("there is no option " + option);
        }
    }

    /// As they stand in `clients.env`.
    List<String> lines(String password) {
        require(password.getBytes(UTF_8).length <= MOST_BYTES, "a password has at most 72 bytes in UTF-8");
        String variable = "NEWSLOG_CLIENTS_" + name.toUpperCase(Locale.ROOT);
        String hash = "%s_PASSWORD='%s'".formatted(variable, BcryptUtil.bcryptHash(password));
        String role = "%s_ROLES=%s".formatted(variable, roles);
        return sources.isEmpty() ? List.of(hash, role) : List.of(hash, role, variable + "_SOURCES=" + sources);
    }

    private static String password() throws IOException {
        String given = firstLine();
        return given.isEmpty() ? made() : given;
    }

    private static String firstLine() throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        return Objects.requireNonNullElse(input.readLine(), "");
    }

    private static String made() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().encodeToString(random);
        System.err.println("password: " + password);
        return password;
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
