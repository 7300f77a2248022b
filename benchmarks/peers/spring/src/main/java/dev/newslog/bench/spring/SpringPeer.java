package dev.newslog.bench.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts it.
@SpringBootApplication
public class SpringPeer {

    public static void main(String[] arguments) {
        SpringApplication.run(SpringPeer.class, arguments);
    }
}
