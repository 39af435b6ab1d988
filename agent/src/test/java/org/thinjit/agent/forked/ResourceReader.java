package org.thinjit.agent.forked;

/**
 * The program that reads resources of a signed jar in the ways it is told: each word is a step, and
 * prints all that a program could ask.
 */
final class ResourceReader {
    static final String SOURCE =
            """
            package main;

            import java.io.*;
            import java.net.*;
            import java.nio.file.*;
            import java.nio.file.attribute.FileTime;
            import java.util.*;
            import java.util.jar.*;

            public class Main {
                private static final ClassLoader LOADER = Main.class.getClassLoader();
                private static InputStream left;

                public static void main(String[] words) {
                    for (String word : words) {
                        String[] parts = word.split("!");
                        System.out.println("-- " + word);
                        try {
                            step(parts[0], parts.length < 2 ? "a/text.txt" : parts[1], parts);
                        } catch (Exception e) {
                            System.out.println(e);
                        }
                    }
                }

                private static void step(String word, String name, String[] parts)
                        throws Exception {
                    switch (word) {
                        case "url" -> url(LOADER.getResource(name));
                        case "stream" -> read(LOADER.getResourceAsStream(name));
                        case "class" -> System.out.println(Class.forName("a.A"));
                        case "all" -> {
                            for (URL url : Collections.list(LOADER.getResources(name))) {
                                url(url);
                                read(url.openStream());
                            }
                        }
                        case "bundle" -> bundle();
                        case "services" ->
                                ServiceLoader.load(Runnable.class, LOADER).forEach(Runnable::run);
                        case "certificates" -> certificates(open(name));
                        case "own" -> certificates(
                                (JarURLConnection)
                                        new URL(LOADER.getResource(name).toString())
                                                .openConnection());
                        case "connection" -> connection(name);
                        case "entry" -> entry(name);
                        case "manifest" -> manifest(open(name));
                        case "twice" -> twice(open(name));
                        case "uncached" -> {
                            JarURLConnection connection = open(name);
                            connection.setUseCaches(false);
                            twice(connection);
                        }
                        case "edges" -> edges(open(name).getInputStream());
                        case "begin" -> {
                            left = open(name).getInputStream();
                            System.out.println((char) left.read());
                        }
                        case "end" -> read(left);
                        case "close" -> open(name).getJarFile().close();
                        case "write" -> exchange(name, parts[2], false);
                        case "move" -> exchange(name, parts[2], true);
                        case "delete" -> Files.delete(Path.of(name));
                        default -> throw new IllegalArgumentException(word);
                    }
                }

                private static JarURLConnection open(String name) throws IOException {
                    return (JarURLConnection) LOADER.getResource(name).openConnection();
                }

                private static void read(InputStream in) throws IOException {
                    System.out.println(in.getClass());
                    try (in) {
                        byte[] bytes = in.readAllBytes();
                        System.out.println(bytes.length + " " + Arrays.hashCode(bytes));
                        System.out.println(new String(bytes, 0, Math.min(bytes.length, 20)));
                    }
                }

                private static void url(URL url) throws Exception {
                    System.out.println(url + " " + url.hashCode() + " " + url.toURI());
                    System.out.println(
                            url.getProtocol() + url.getHost() + url.getPort() + url.getAuthority()
                                    + url.getUserInfo() + url.getPath() + url.getQuery()
                                    + url.getFile() + url.getRef() + url.getDefaultPort());
                    URL same = new URL(url.toString());
                    System.out.println(url.equals(same) + " " + same.equals(url));
                    System.out.println(url.sameFile(same) + " " + Set.of(url).contains(same));
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    new ObjectOutputStream(bytes).writeObject(url);
                    Object copy =
                            new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))
                                    .readObject();
                    System.out.println(copy.equals(url) + " " + Arrays.hashCode(bytes.toByteArray()));
                    for (String spec : List.of("more.txt", "/b/C.class", "absent", "#part", "/")) {
                        URL other = new URL(url, spec);
                        System.out.println(other);
                        try {
                            read(other.openStream());
                        } catch (IOException e) {
                            System.out.println(e);
                        }
                    }
                    URL elsewhere = new URL(url, Main.class.getResource("Main.class").toString());
                    System.out.println(elsewhere);
                    read(elsewhere.openStream());
                }

                private static void bundle() {
                    ResourceBundle texts = ResourceBundle.getBundle("a.Texts", Locale.ROOT);
                    System.out.println(texts.getString("key"));
                }

                private static void certificates(JarURLConnection connection) throws IOException {
                    System.out.println(Arrays.toString(connection.getCertificates()));
                    System.out.println(
                            Arrays.toString(connection.getJarEntry().getCodeSigners()));
                }

                private static void connection(String name) throws Exception {
                    JarURLConnection connection = open(name);
                    System.out.println(connection.getContentLength());
                    System.out.println(connection.getContentLengthLong());
                    System.out.println(connection.getContentType());
                    System.out.println(connection.getContentEncoding());
                    System.out.println(connection.getLastModified());
                    System.out.println(connection.getHeaderField("last-modified"));
                    System.out.println(connection.getHeaderFields().keySet());
                    System.out.println(connection.getUseCaches() + " " + connection.getEntryName());
                    System.out.println(connection.getJarFileURL() + " " + connection.getURL());
                    System.out.println(connection.getJarFile().getClass());
                    System.out.println(connection.getJarFile() == open(name).getJarFile());
                    System.out.println(connection.getJarEntry().getClass());
                    System.out.println(kinds(connection.getClass()));
                    read(connection.getInputStream());
                    read((InputStream) open(name).getContent());
                    certificates(connection);
                }

                /** The class that ThinJIT puts below the JDK's is not of the JDK's kinds. */
                private static List<String> kinds(Class<?> type) {
                    List<String> kinds = new ArrayList<>();
                    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
                        if (!at.getSimpleName().startsWith("ThinJit")) {
                            kinds.add(at.getName());
                        }
                    }
                    return kinds;
                }

                private static void entry(String name) throws IOException {
                    JarURLConnection connection = open(name);
                    JarEntry entry = connection.getJarEntry();
                    System.out.println(Arrays.toString(entry.getCertificates()));
                    InputStream in = open(name).getInputStream();
                    in.read();
                    System.out.println(Arrays.toString(entry.getCertificates()));
                    read(in);
                    System.out.println(Arrays.toString(entry.getCertificates()));
                }

                private static void manifest(JarURLConnection connection) throws IOException {
                    System.out.println(connection.getManifest().getEntries().keySet());
                    System.out.println(connection.getMainAttributes().keySet());
                    System.out.println(connection.getAttributes().entrySet());
                }

                private static void twice(JarURLConnection connection) throws IOException {
                    InputStream one = connection.getInputStream();
                    InputStream two = connection.getInputStream();
                    System.out.println(one.read() + " " + two.read());
                    one.close();
                    read(two);
                    read(connection.getInputStream());
                }

                private static void edges(InputStream in) throws IOException {
                    System.out.println(in.markSupported() + " " + in.available());
                    System.out.println(in.read(new byte[4], 1, 2) + " " + in.read(new byte[0]));
                    System.out.println(in.skip(1) + " " + in.available() + " " + in.skip(-1));
                    try {
                        in.read(new byte[2], 1, 2);
                    } catch (IndexOutOfBoundsException e) {
                        System.out.println(e.getClass());
                    }
                    try {
                        in.reset();
                    } catch (IOException e) {
                        System.out.println(e);
                    }
                    System.out.println(in.readAllBytes().length + " " + in.available());
                    System.out.println(in.read() + " " + in.read(new byte[3]) + " " + in.skip(9));
                    System.out.println(in.read(new byte[0]) + " " + in.readNBytes(3).length);
                    in.close();
                    in.close();
                    try {
                        in.available();
                    } catch (IOException e) {
                        System.out.println(e);
                    }
                    in.read();
                }

                private static void exchange(String to, String from, boolean move)
                        throws IOException {
                    FileTime modified = Files.getLastModifiedTime(Path.of(to));
                    if (move) {
                        Files.move(Path.of(from), Path.of(to), StandardCopyOption.REPLACE_EXISTING);
                    } else {
                        try (RandomAccessFile file = new RandomAccessFile(to, "rw")) {
                            file.write(Files.readAllBytes(Path.of(from)));
                        }
                    }
                    Files.setLastModifiedTime(Path.of(to), modified);
                }
            }
            """;

    private ResourceReader() {}
}
