using System.Runtime.InteropServices;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>
/// Keeps glibc from holding on to what SQLite and the runtime gave back: by default each thread may have a pool of its own
/// that never shrinks, which cost 100 MB over ten thousand responses (docs/performance.md).
/// </summary>
internal static partial class NativeMemory
{
    // malloc.h
    private const int TrimThreshold = -1;
    private const int MapThreshold = -3;
    private const int MostArenas = -8;
    private const int ReturnedFrom = 128 * 1024;

    /// <summary>Does nothing where the C library is another.</summary>
    public static void Bound()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        try
        {
            _ = SetOption(MostArenas, 2);
            _ = SetOption(TrimThreshold, ReturnedFrom);
            _ = SetOption(MapThreshold, ReturnedFrom);
        }
        catch (Exception missing) when (missing is DllNotFoundException or EntryPointNotFoundException)
        {
            // musl has one pool and gives back by itself.
        }
    }

    [LibraryImport("libc.so.6", EntryPoint = "mallopt")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetOption(int option, int value);
}
