package org.thinjit.maven.program;

import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.thinjit.indexer.IndexRequest;
import org.thinjit.indexer.container.ShadowedClasses;

/** Says before indexing what people should know of a program. */
public final class ProgramCheck {
    private final Log log;

    /**
     * Takes the log.
     *
     * @param log for warnings
     */
    public ProgramCheck(Log log) {
        this.log = log;
    }

    /**
     * Checks a program.
     *
     * @param program what is to be indexed
     * @param request the request for it
     * @param containers what the request's class path means
     * @throws MojoFailureException if the main class is in none of the containers
     */
    public void check(Program program, IndexRequest request, SearchedContainers containers)
            throws MojoFailureException {
        if (!containers.hold(request.mainClass())) {
            throw new MojoFailureException(
                    "the main class "
                            + request.mainClass()
                            + " is neither in "
                            + program.jar()
                            + " nor in what it needs; correct <mainClass> or the jar's manifest");
        }
        warnOfOldLauncher(program, containers);
        warnOfMissing(containers.missing());
        ShadowedClasses shadowed = containers.shadowed();
        if (shadowed.count() > 0) {
            log.info(
                    "classes in more than one jar, the first counts: "
                            + shadowed.count()
                            + ": "
                            + String.join(", ", shadowed.names()));
        }
    }

    private void warnOfOldLauncher(Program program, SearchedContainers containers) {
        if (program.nested() && !containers.nested()) {
            log.warn(
                    "the launcher in "
                            + program.jar().getFileName()
                            + " is not that of Spring Boot 3.2 or later: what is inside the jar"
                            + " will load as without ThinJIT");
        }
    }

    private void warnOfMissing(List<String> missing) {
        if (!missing.isEmpty()) {
            log.warn(
                    "the manifest's Class-Path names "
                            + missing.size()
                            + " files that are not there, the first is "
                            + missing.get(0)
                            + "; copy dependencies before thinjit:index"
                            + " (maven-dependency-plugin's copy-dependencies, above this plugin)");
        }
    }
}
