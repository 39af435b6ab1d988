package org.thinjit.apps.shop;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the shop, counts its stock, and ends: what is measured is the start. With {@code
 * --shop.serve} it says on which port it is ready instead, and serves until it is ended.
 */
@SpringBootApplication
public class ShopApplication {
    /**
     * Runs the shop.
     *
     * @param arguments Spring Boot's
     */
    public static void main(String[] arguments) {
        ConfigurableApplicationContext context =
                SpringApplication.run(ShopApplication.class, arguments);
        Articles articles = context.getBean(Articles.class);
        articles.save(new Article("teapot", 3));
        System.out.println("beans " + context.getBeanDefinitionCount());
        System.out.println("articles " + articles.findByStockGreaterThan(0).size());
        if (List.of(arguments).contains("--shop.serve")) {
            System.out.println(
                    "ready on port " + context.getEnvironment().getProperty("local.server.port"));
            return;
        }
        System.exit(SpringApplication.exit(context));
    }
}
