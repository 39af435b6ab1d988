package org.thinjit.apps.shop;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the shop, counts its stock, and ends: what is measured is the start. */
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
        System.exit(SpringApplication.exit(context));
    }
}
