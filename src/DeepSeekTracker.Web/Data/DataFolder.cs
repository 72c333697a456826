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

    /// <summary>Null when files can be made in the folder; else why not. A folder that is not there yet is judged by its start.</summary>
    public string? WhyNotWritable()
    {
        if (!Directory.Exists(Path))
        {
            return null;
        }

        var trial = System.IO.Path.Combine(Path, "writable.trial");
        try
        {
            File.WriteAllText(trial, "trial");
            File.Delete(trial);
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Why(problem);
        }
    }

    /// <summary>"Read-only file system : '/data/x'" → what a person needs of it.</summary>
    private string Why(Exception problem)
    {
        var reason =
            problem is UnauthorizedAccessException
                ? "access is denied"
                : problem.Message.Split(" : ")[0].TrimEnd('.').ToLowerInvariant();
        return $"The data folder {Path} cannot be written: {reason}. Check who owns it and how its disk is mounted.";
    }

    /// <summary>How Linux, macOS and Windows say that another process holds a file; a disk that is read-only or full says otherwise.</summary>
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020)];

    /// <summary>Takes the folder for this process; null when another process has it.</summary>
    /// <exception cref="DatabaseException">Nothing can be written there; the message says why.</exception>
    public FolderLock? TryLock()
    {
        try
        {
            Create();
            return new FolderLock(
                new FileStream(
                    System.IO.Path.Combine(Path, "server.lock"),
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None
                )
            );
        }
        catch (IOException problem) when (Held.Contains(problem.HResult))
        {
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseException(Why(problem));
        }
    }

    /// <summary>The hold on the folder. The file says whether the last holder left a database that needs no check.</summary>
    public sealed class FolderLock : IDisposable
    {
        private readonly FileStream _file;
        private bool _isSound;
        private int _released;

        internal FolderLock(FileStream file)
        {
            _file = file;
            var before = new byte[16];
            var length = file.Read(before);
            LastStopWasClean = _isSound = Encoding.ASCII.GetString(before, 0, length) is Stopped or "";
            Write(Running);
        }

        public bool LastStopWasClean { get; }

        /// <summary>The database was checked after an unclean stop: nobody needs to check it again.</summary>
        public void MarkSound() => _isSound = true;

        /// <summary>A folder whose database was found damaged, or was not checked to the end, stays marked.</summary>
        public void Dispose()
        {
            if (Interlocked.Exchange(ref _released, 1) == 0)
            {
                if (_isSound)
                {
                    Write(Stopped);
                }

                _file.Dispose();
            }
        }

        /// <summary>Both words are of one length and take each other's place: a kill between two steps never leaves an empty file.</summary>
        private void Write(string state)
        {
            _file.Position = 0;
            _file.Write(Encoding.ASCII.GetBytes(state));
            _file.SetLength(state.Length);
            _file.Flush(flushToDisk: true);
        }
    }
}
