package dev.newslog.api.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/// What goes over the wire, and the digests of it.
@Singleton
public class Bytes {

    private final ObjectMapper mapper;

    Bytes(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /// Bytes as they are, a text in UTF-8, anything else as JSON.
    public byte[] of(Object told) {
        return switch (told) {
            case byte[] written -> written;
            case String text -> text.getBytes(UTF_8);
            default -> json(told);
        };
    }

    private byte[] json(Object told) {
        try {
            return mapper.writeValueAsBytes(told);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer can't be written", e);
        }
    }

    /// For an entity tag.
    static String tag(byte[] bytes) {
        return HexFormat.of().formatHex(sha256(bytes), 0, 16);
    }

    /// As `Repr-Digest` has it (RFC 9530): of the bytes as they are coded.
    static String digest(byte[] coded) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(sha256(coded)) + ":";
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
