package dev.newslog.stack.submit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where submissions go and receipts are read, and as whom.
final class Destination {

    private static final String PASSWORD = "NEWSLOG_PASSWORD";

    @Option(names = "--to", paramLabel = "URL", description = "of the ingest API; default: ${DEFAULT-VALUE}")
    URI ingestApi = URI.create("http://localhost:8081");

    @Option(names = "--read", paramLabel = "URL", description = "of the read API; default: ${DEFAULT-VALUE}")
    URI readApi = URI.create("http://localhost:8080");

    @Option(names = "--user", paramLabel = "NAME", description = "of the client; default: ${DEFAULT-VALUE}")
    private String user = "newslog";

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "has the password; default: what " + PASSWORD + " says, or that of the local stack")
    private @Nullable Path passwordFile;

    private @Nullable String password;

    /// Reads what has to be read.
    ///
    /// @throws IllegalArgumentException where an address or the file is none
    void check() {
        for (URI address : new URI[] {ingestApi, readApi}) {
            String scheme = String.valueOf(address.getScheme());
            if (address.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
                throw new IllegalArgumentException(address + " is no address of http or https");
            }
        }
        password = passwordFile == null ? System.getenv().getOrDefault(PASSWORD, "newslog") : contentOf(passwordFile);
    }

    /// Where articles are submitted.
    URI articles() {
        return under(ingestApi, "/articles");
    }

    /// Where a receipt is.
    URI receipt(String submissionId) {
        return under(readApi, "/submissions/" + submissionId);
    }

    /// By HTTP Basic (RFC 7617).
    String authorization() {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
    }

    private static URI under(URI address, String path) {
        return URI.create(address.toString().replaceFirst("/+$", "") + path);
    }

    private static String contentOf(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("the password can't be read from " + file, unreadable);
        }
    }
}
