package org.thinjit.apps.shop;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The shop's web interface. */
@RestController
public class ArticleController {
    private final Articles articles;

    ArticleController(Articles articles) {
        this.articles = articles;
    }

    @GetMapping("/articles")
    List<Article> all() {
        return articles.findAll();
    }

    @PostMapping("/articles")
    Article add(@Valid @RequestBody Article article) {
        return articles.save(article);
    }
}
