using System.Runtime.InteropServices;
using SQLitePCL;

namespace DeepSeekTracker.Web.Fetching;

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

    /// <summary>What SQLite's caches may take together: each connection has its own, and a pool keeps many.</summary>
    private const long DatabaseCaches = 12 * 1024 * 1024;

    /// <summary>Sets the bounds. What is asked of the C library does nothing where it is another.</summary>
    public static void Bound()
    {
        Batteries_V2.Init();
        raw.sqlite3_soft_heap_limit64(DatabaseCaches);
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

    /// <summary>Gives back what lies free between what is in use.</summary>
    public static void Trim()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        try
        {
            _ = TrimPools(0);
        }
        catch (Exception missing) when (missing is DllNotFoundException or EntryPointNotFoundException)
        {
            // As above.
        }
    }

    [LibraryImport("libc.so.6", EntryPoint = "malloc_trim")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int TrimPools(nuint keep);

    [LibraryImport("libc.so.6", EntryPoint = "mallopt")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetOption(int option, int value);
}
