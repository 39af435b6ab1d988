package jdk.internal.loader;

import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;
import java.util.List;

/**
 * Shape only, for the compiler: the members of the JDK's class of this name that {@link
 * ThinJitClassPath} overrides or calls, those of 17 and of 25 together, so that one source compiles
 * with either. Never packaged; at run time the JDK's own class is there.
 */
public class URLClassPath {
    URLClassPath(String classPath, boolean skipEmptyElements) {
        throw shape();
    }

    private static IllegalStateException shape() {
        return new IllegalStateException("the compile-time shape of URLClassPath was packaged");
    }

    public Resource getResource(String name) {
        throw shape();
    }

    public Resource getResource(String name, boolean check) {
        throw shape();
    }

    public URL findResource(String name) {
        throw shape();
    }

    public URL findResource(String name, boolean check) {
        throw shape();
    }

    public Enumeration<URL> findResources(String name) {
        throw shape();
    }

    public Enumeration<URL> findResources(String name, boolean check) {
        throw shape();
    }

    public Enumeration<Resource> getResources(String name) {
        throw shape();
    }

    public Enumeration<Resource> getResources(String name, boolean check) {
        throw shape();
    }

    public URL[] getURLs() {
        throw shape();
    }

    public void addURL(URL url) {
        throw shape();
    }

    public void addFile(String path) {
        throw shape();
    }

    public List<IOException> closeLoaders() {
        throw shape();
    }
}
