package sun.nio.ch;

import java.io.FileDescriptor;
import java.io.IOException;

/** Shape only, for the compiler: see the class of this name in the JDK. Never packaged. */
class FileDispatcherImpl {
    FileDispatcherImpl() {
        throw new IllegalStateException("the compile-time shape was packaged");
    }

    int pread(FileDescriptor fd, long address, int length, long position) throws IOException {
        throw new IOException("the compile-time shape was packaged");
    }
}
