package org.thinjit.apps.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;

/** Something to sell. */
@Entity
public class Article {
    @Id @GeneratedValue private Long id;
    @NotBlank private String title;
    @PositiveOrZero private int stock;

    /** For JPA. */
    protected Article() {}

    /**
     * Describes an article that has not been stored.
     *
     * @param title its title
     * @param stock how many there are
     */
    public Article(String title, int stock) {
        this.title = title;
        this.stock = stock;
    }

    /** Returns its number; null before it is stored. */
    public Long getId() {
        return id;
    }

    /** Returns its title. */
    public String getTitle() {
        return title;
    }

    /** Returns how many there are. */
    public int getStock() {
        return stock;
    }
}
