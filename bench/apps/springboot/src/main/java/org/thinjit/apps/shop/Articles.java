package org.thinjit.apps.shop;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The stored articles. */
public interface Articles extends JpaRepository<Article, Long> {
    /**
     * Finds what is in stock.
     *
     * @param stock the number to exceed
     */
    List<Article> findByStockGreaterThan(int stock);
}
