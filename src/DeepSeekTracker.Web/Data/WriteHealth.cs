using Microsoft.Data.Sqlite;

namespace DeepSeekTracker.Web.Data;

/// <summary>Whether the writer's last piece of work reached the disk; if not, why and since when.</summary>
public sealed partial class WriteHealth(TimeProvider time, ILogger<WriteHealth> logger)
{
    /// <summary>A disk that is full may still take a small piece now and then: only after this without a failure it is well again.</summary>
    private static readonly TimeSpan Steady = TimeSpan.FromMinutes(1);

    private volatile WriteTrouble? _trouble;
    private volatile WriteTrouble? _damage;
    private volatile WriteTrouble? _told;

    /// <summary>Null while all is well.</summary>
    public WriteTrouble? Trouble => _damage ?? _trouble;

    /// <summary>The database was found damaged: nothing more is written to it, until a restore and a new start.</summary>
    public void Damaged(string sentence) => _damage = new WriteTrouble(sentence, time.GetUtcNow());

    /// <exception cref="DatabaseException">The database was found damaged.</exception>
    public void ThrowIfDamaged()
    {
        if (_damage is { } damage)
        {
            throw new DatabaseException(damage.Sentence);
        }
    }

    public void Worked()
    {
        _trouble = null;
        if (_told is { } told && time.GetUtcNow() - told.Since > Steady)
        {
            _told = null;
            Log.Works(logger);
        }
    }

    /// <summary>Notes a failure of the disk and tells it once. False for a fault of the work itself, which says nothing of the disk.</summary>
    public bool Failed(Exception failure)
    {
        if (_damage is not null && failure is DatabaseException)
        {
            return true;
        }

        if (DatabaseProblem.In(failure) is not { } problem || DatabaseProblem.Explain(problem) is not { } sentence)
        {
            return false;
        }

        var now = time.GetUtcNow();
        _trouble = new WriteTrouble(sentence, _trouble?.Since ?? now);
        if (_told?.Sentence != sentence)
        {
            Log.Failed(logger, sentence);
        }

        _told = new WriteTrouble(sentence, now);
        if (DatabaseProblem.SpoilsConnections(problem))
        {
            SqliteConnection.ClearAllPools();
        }

        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Nothing can be stored; it is tried again. {Sentence}")]
        public static partial void Failed(ILogger logger, string sentence);

        [LoggerMessage(LogLevel.Information, "The disk takes what is to be stored again")]
        public static partial void Works(ILogger logger);
    }
}

/// <summary>Why nothing can be stored, in a sentence, and since when.</summary>
public sealed record WriteTrouble(string Sentence, DateTimeOffset Since);
