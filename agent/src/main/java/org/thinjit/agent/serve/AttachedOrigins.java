package org.thinjit.agent.serve;

import java.io.File;
import java.net.URL;
import org.thinjit.format.ContainerTable;

/**
 * The containers that the program gave a class loader of its own, as far as they are known from the
 * first: they grow while the loader lives. Each is a readable jar without a {@code Class-Path}. Written
 * by one thread at a time, read by any.
 */
public final class AttachedOrigins extends Origins {
    private volatile boolean[] searched;
    private volatile boolean ascending = true;
    private int last = -1;

    /**
     * Begins with none.
     *
     * @param containers the index's
     * @param files the containers' files
     */
    public AttachedOrigins(ContainerTable containers, File[] files) {
        super(containers, new URL[files.length], files, 0, 0);
        this.searched = new boolean[files.length];
    }

    /**
     * Adds a container behind the others.
     *
     * @param container its number; again is as good as once
     * @param url the loader's
     */
    public void add(int container, URL url) {
        if (searched[container]) {
            return;
        }
        urls[container] = url;
        ascending &= container > last;
        last = container;
        boolean[] grown = searched.clone();
        grown[container] = true;
        searched = grown;
    }

    /**
     * The index has a class where the first container in its order has it. Of several that this loader
     * searches, that is the first here too, if they come in that order.
     */
    @Override
    int verdict(int container, boolean repeated) {
        if (container >= 0 && repeated && !(ascending && searched[container])) {
            return UNDECIDED;
        }
        return container >= 0 && searched[container] ? HERE : ABSENT;
    }
}
