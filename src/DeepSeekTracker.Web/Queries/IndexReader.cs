using DeepSeekTracker.Web.Data;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DeepSeekTracker.Web.Queries;

/// <summary>
/// Asks the full-text index beside the page that waits. Nothing can stop the index inside one step, and one search of common
/// words can take seconds: it goes through the articles piece by piece, is given up after a while, and the page does not
/// wait that long.
/// </summary>
internal sealed class IndexReader(TimeProvider time) : IDisposable
{
    /// <summary>How long a page waits.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(350);

    /// <summary>How long a search goes on.</summary>
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(2);

    private const int BusyMilliseconds = 5_000;
    private const int PatienceRows = 4_096;

    private readonly RecentHits _recent = new();
    private readonly SemaphoreSlim _turns = new(Math.Max(2, Environment.ProcessorCount));

    /// <summary>What is long in itself waits for its like: a search for a word or two never stands behind it.</summary>
    private readonly SemaphoreSlim _longTurns = new(1);

    public void Dispose()
    {
        _turns.Dispose();
        _longTurns.Dispose();
    }

    /// <summary>The answer, kept from before or new.</summary>
    /// <exception cref="SlowSearchException">It takes too long.</exception>
    public async Task<FoundHits> AskAsync(string database, ColumnTable table, IndexQuestion question, CancellationToken stop)
    {
        if (question.IsPatient)
        {
            return await ReadAsync(database, table, question, stop);
        }

        var answer = _recent.Of(question, () => ReadAsync(database, table, question, CancellationToken.None));
        // Among few articles only the machine's load takes long, and asking again would add to it.
        return table.IsLarge ? await AwaitedAsync(answer, time, stop) : await answer.WaitAsync(stop);
    }

    /// <summary>The answer, unless it lets the page wait too long.</summary>
    internal static async Task<FoundHits> AwaitedAsync(Task<FoundHits> answer, TimeProvider time, CancellationToken stop)
    {
        if (!answer.IsCompleted)
        {
            await Task.WhenAny(answer, Task.Delay(Patience, time, stop));
            stop.ThrowIfCancellationRequested();
        }

        return answer.IsCompleted ? await answer : throw new SlowSearchException();
    }

    private async Task<FoundHits> ReadAsync(string database, ColumnTable table, IndexQuestion question, CancellationToken stop)
    {
        var turns = question.IsLong ? _longTurns : _turns;
        await turns.WaitAsync(stop);
        try
        {
            // On a thread of its own: what holds it for seconds would leave the pool none for other pages.
            return await Task.Factory.StartNew(
                () => ReadNow(database, table, question, stop),
                stop,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default
            );
        }
        finally
        {
            turns.Release();
        }
    }

    private FoundHits ReadNow(string database, ColumnTable table, IndexQuestion question, CancellationToken stop)
    {
        using var connection = new SqliteConnection(database);
        connection.Open();
        var (file, began, places) = (connection.Handle!, time.GetTimestamp(), new List<long>());
        raw.sqlite3_busy_timeout(file, BusyMilliseconds);
        var wanted = question.Most < 0 ? int.MaxValue : question.Most + 1;
        foreach (var (first, last) in Parts(table, question))
        {
            Read(file, question, first, last, places, wanted, Check);
            if (places.Count == wanted)
            {
                break;
            }

            Check();
        }

        var more = places.Count == wanted;
        if (more)
        {
            places.RemoveAt(question.Order == IndexOrder.Best ? places.IndexOf(places.Min()) : places.Count - 1);
        }

        if (question.Order == IndexOrder.Newest)
        {
            places.Reverse();
        }

        return new FoundHits(places, more);

        void Check()
        {
            stop.ThrowIfCancellationRequested();
            if (!question.IsPatient && time.GetElapsedTime(began) > MostTime)
            {
                throw new SlowSearchException();
            }
        }
    }

    /// <summary>The nearest thirty-second of the articles, then as much again: few hits cost a few questions more, many only the first.</summary>
    internal static IEnumerable<(long First, long Last)> Parts(ColumnTable table, IndexQuestion question)
    {
        var (first, last, chunks) = (question.First, question.Last, table.Chunks);
        if (question.Order != IndexOrder.Best && !question.IsJoined && table.IsLarge)
        {
            for (var share = 32; share > 1; share /= 2)
            {
                var cut = chunks[question.Order == IndexOrder.Newest ? ^(chunks.Length / share) : chunks.Length / share].Places[
                    0
                ];
                if (cut <= first || cut > last)
                {
                    continue;
                }

                if (question.Order == IndexOrder.Newest)
                {
                    yield return (cut, last);
                    last = cut - 1;
                }
                else
                {
                    yield return (first, cut - 1);
                    first = cut;
                }
            }
        }

        yield return (first, last);
    }

    private static void Read(
        sqlite3 file,
        IndexQuestion question,
        long first,
        long last,
        List<long> places,
        int wanted,
        Action check
    )
    {
        SqliteException.ThrowExceptionForRC(
            raw.sqlite3_prepare_v2(file, IndexSearch.Sql(question.Order), out var statement),
            file
        );
        using (statement)
        {
            raw.sqlite3_bind_text(statement, 1, question.Match);
            raw.sqlite3_bind_int64(statement, 2, first);
            raw.sqlite3_bind_int64(statement, 3, last);
            raw.sqlite3_bind_int64(statement, 4, wanted - places.Count);
            int answer;
            while ((answer = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
            {
                places.Add(raw.sqlite3_column_int64(statement, 0));
                if (places.Count % PatienceRows == 0)
                {
                    check();
                }
            }

            SqliteException.ThrowExceptionForRC(answer, file);
        }
    }
}
