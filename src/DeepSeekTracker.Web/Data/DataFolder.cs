using System.Text;
using Microsoft.Extensions.Options;

namespace DeepSeekTracker.Web.Data;

/// <summary>The folder that holds everything of one database. One server at a time may have it.</summary>
public sealed class DataFolder(IOptions<DataOptions> options)
{
    private const string Running = "running";
    private const string Stopped = "stopped";

    public string Path { get; } = System.IO.Path.GetFullPath(options.Value.Folder);

    public string DatabasePath => System.IO.Path.Combine(Path, "tracker.db");

    public string BackupPath => System.IO.Path.Combine(Path, "backups");

    public void Create() => Directory.CreateDirectory(Path);

    /// <summary>How Linux, macOS and Windows say that another process holds a file; a disk that is read-only or full says otherwise.</summary>
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020)];

    /// <summary>Takes the folder for this process; null when another process has it.</summary>
    public FolderLock? TryLock()
    {
        Create();
        FileStream file;
        try
        {
            file = new FileStream(
                System.IO.Path.Combine(Path, "server.lock"),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
        }
        catch (IOException problem) when (Held.Contains(problem.HResult))
        {
            return null;
        }

        return new FolderLock(file);
    }

    /// <summary>The hold on the folder. The file says whether the last holder stopped cleanly.</summary>
    public sealed class FolderLock : IDisposable
    {
        private readonly FileStream _file;
        private int _released;

        internal FolderLock(FileStream file)
        {
            _file = file;
            var before = new byte[16];
            var length = file.Read(before);
            LastStopWasClean = Encoding.ASCII.GetString(before, 0, length) != Running;
            Write(Running);
        }

        public bool LastStopWasClean { get; }

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _released, 1) == 0)
            {
                Write(Stopped);
                _file.Dispose();
            }
        }

        private void Write(string state)
        {
            _file.SetLength(0);
            _file.Write(Encoding.ASCII.GetBytes(state));
            _file.Flush(flushToDisk: true);
        }
    }
}
