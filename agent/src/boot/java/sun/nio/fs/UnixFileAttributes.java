package sun.nio.fs;

import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.UserPrincipal;

/** Shape only, for the compiler: see the class of this name in the JDK. Never packaged. */
class UnixFileAttributes {
    static UnixFileAttributes get(int fd) throws UnixException {
        throw shape();
    }

    private static IllegalStateException shape() {
        return new IllegalStateException(
                "the compile-time shape of UnixFileAttributes was packaged");
    }

    int mode() {
        throw shape();
    }

    int uid() {
        throw shape();
    }

    int gid() {
        throw shape();
    }

    long ino() {
        throw shape();
    }

    FileTime ctime() {
        throw shape();
    }

    public UserPrincipal owner() {
        throw shape();
    }
}
