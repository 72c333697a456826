using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Data;

/// <summary>Whether the writer's last piece of work reached the disk; if not, why and since when.</summary>
public sealed class WriteHealth(TimeProvider time)
{
    private volatile WriteTrouble? _trouble;
    private volatile WriteTrouble? _damage;

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

    public void Worked() => _trouble = null;

    /// <summary>Notes a failure of the disk; faults of the work itself say nothing of it.</summary>
    public void Failed(Exception failure)
    {
        if (SqliteProblem(failure) is { } problem && DatabaseProblem.Explain(problem) is { } sentence)
        {
            _trouble = new WriteTrouble(sentence, _trouble?.Since ?? time.GetUtcNow());
            if (DatabaseProblem.SpoilsConnections(problem))
            {
                SqliteConnection.ClearAllPools();
            }
        }
    }

    private static SqliteException? SqliteProblem(Exception failure) =>
        failure switch
        {
            SqliteException problem => problem,
            DbUpdateException { InnerException: SqliteException problem } => problem,
            _ => null,
        };
}

/// <summary>Why nothing can be stored, in a sentence, and since when.</summary>
public sealed record WriteTrouble(string Sentence, DateTimeOffset Since);
