package com.example;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.thinjit.it.await.Await;

/** Starts a context and prints one line of JSON. */
@SpringBootApplication
public class Main {
    public static void main(String[] args) {
        Await.untilLoaded("org.springframework.boot.SpringApplication");
        SpringApplication.run(Main.class, args);
    }

    @Bean
    CommandLineRunner greeting(ObjectMapper mapper) {
        return arguments -> System.out.println(mapper.writeValueAsString(arguments));
    }
}
