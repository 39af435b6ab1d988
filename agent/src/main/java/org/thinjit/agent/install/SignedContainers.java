package org.thinjit.agent.install;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.thinjit.agent.AgentOptions;
import org.thinjit.agent.StandBack;
import org.thinjit.agent.serve.IndexedSettings;
import org.thinjit.agent.serve.SignedClasses;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.ContainerDescriptor;
import org.thinjit.format.ContainerTable;
import org.thinjit.format.SectionDescriptor;
import sun.nio.fs.ThinJitFileStatus;

/**
 * Checks, before main, whether what the JDK said about signed jars when they were indexed holds for the
 * files that are there now. Size and modification time were compared already; those the owner of a file
 * can set at will, its change time and inode not. Whatever does not hold is left to the JDK.
 */
final class SignedContainers {
    private final ContainerTable containers;
    private final File[] files;
    private final boolean[] verified;
    private final boolean[] plain;
    private String doubt;

    private SignedContainers(ContainerTable containers, File[] files) {
        this.containers = containers;
        this.files = files;
        this.verified = new boolean[files.length];
        this.plain = new boolean[files.length];
    }

    /**
     * Checks.
     *
     * @param index an index with verified containers
     * @param files the containers' files; of the indexed size, and of the indexed time or digest
     * @param weakness who else can write to index or pack, or null
     * @param options the agent's
     * @return the classes of signed jars that may be served
     * @throws StandBack if something does not hold, and strictness was asked for
     */
    static SignedClasses check(
            CombinedIndex index, File[] files, String weakness, AgentOptions options)
            throws StandBack {
        SignedContainers check = new SignedContainers(index.containers(), files);
        IndexedSettings settings = new IndexedSettings(text(index));
        String difference = weakness == null ? settings.differenceAtStart() : weakness;
        if (difference != null) {
            check.doubt = difference + "; classes of signed jars run plain";
        }
        for (int i = 0; i < files.length; i++) {
            if ((check.containers.flags(i) & ContainerDescriptor.VERIFIED) != 0) {
                check.verified[i] = true;
                check.plain[i] = difference != null;
                if (difference == null && !options.verifyDigest()) {
                    check.compare(i);
                }
            }
        }
        if (check.doubt != null && options.strict()) {
            throw new StandBack(check.doubt);
        }
        return new SignedClasses(index, check.verified, check.plain, settings, check.doubt);
    }

    private static String text(CombinedIndex index) {
        ByteBuffer section = index.section(SectionDescriptor.SECURITY);
        byte[] bytes = new byte[section.capacity()];
        section.get(0, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void compare(int number) {
        String difference;
        try (RandomAccessFile open = new RandomAccessFile(files[number], "r")) {
            ThinJitFileStatus status = ThinJitFileStatus.of(open.getFD());
            boolean same =
                    status.changed() == containers.changed(number)
                            && status.inode() == containers.inode(number);
            difference = same ? null : " is not the very file that was indexed";
        } catch (IOException | LinkageError e) {
            difference = " does not tell whether it is the file that was indexed (" + e + ")";
        }
        if (difference != null) {
            plain[number] = true;
            doubt =
                    files[number]
                            + difference
                            + " (change time, inode); as it is signed, its classes run plain."
                            + " Make the index anew, or compare content with the option verify=digest";
        }
    }
}
