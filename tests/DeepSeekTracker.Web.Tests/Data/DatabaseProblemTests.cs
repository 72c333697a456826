using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DeepSeekTracker.Web.Tests.Data;

public sealed class DatabaseProblemTests
{
    [Theory]
    [InlineData(5, "Another program")]
    [InlineData(8, "read-only")]
    [InlineData(10, "Check the disk")]
    [InlineData(11, "Restore")]
    [InlineData(13, "full")]
    [InlineData(14, "cannot be opened")]
    [InlineData(26, "Restore")]
    public void What_the_disk_does_is_told_in_words(int code, string words)
    {
        var problem = new SqliteException($"SQLite Error {code}: 'database disk image is malformed'.", code);
        var sentence = DatabaseProblem.Explain(problem);
        Assert.Contains(words, sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("SQLite Error", sentence, StringComparison.Ordinal);
        Assert.Equal(sentence, StartProblem.Explain(problem));
        Assert.Equal(sentence, StartProblem.Explain(new DbUpdateException("See the inner exception.", problem)));
    }

    [Fact]
    public void A_fault_of_the_program_is_not_blamed_on_the_disk() =>
        Assert.Null(DatabaseProblem.Explain(new SqliteException("SQLite Error 1: 'no such column: x'.", 1)));

    [Fact]
    public void Trouble_lasts_from_the_first_failure_to_the_next_success()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2025, 1, 27, 12, 0, 0, TimeSpan.Zero));
        var health = new WriteHealth(clock, NullLogger<WriteHealth>.Instance);
        health.Failed(new InvalidOperationException("a fault"));
        Assert.Null(health.Trouble);
        health.Failed(new DbUpdateException("", new SqliteException("SQLite Error 13: 'database or disk is full'.", 13)));
        clock.Advance(TimeSpan.FromHours(1));
        health.Failed(new SqliteException("SQLite Error 13: 'database or disk is full'.", 13));
        Assert.Equal(clock.Start, health.Trouble!.Since);
        Assert.Contains("full", health.Trouble.Sentence, StringComparison.Ordinal);
        health.Worked();
        Assert.Null(health.Trouble);
    }

    [Fact]
    public void A_full_disk_is_told_once_until_it_has_been_well_for_a_while()
    {
        var (clock, log) = (new FakeTimeProvider(), new Lines());
        var health = new WriteHealth(clock, log);
        var full = new SqliteException("SQLite Error 13: 'database or disk is full'.", 13);
        for (var tick = 0; tick < 5; tick++)
        {
            Assert.True(health.Failed(full));
            health.Worked();
            clock.Advance(TimeSpan.FromSeconds(30));
        }

        Assert.Single(log.Said, line => line.Contains("The disk of the data folder is full", StringComparison.Ordinal));
        health.Failed(new SqliteException("SQLite Error 8: 'attempt to write a readonly database'.", 8));
        Assert.Equal(2, log.Said.Count);
        clock.Advance(TimeSpan.FromMinutes(2));
        health.Worked();
        health.Worked();
        Assert.Contains("again", log.Said[2], StringComparison.Ordinal);
        health.Failed(full);
        Assert.Equal(4, log.Said.Count);
        Assert.False(health.Failed(new InvalidOperationException("a fault")));
    }

    private sealed class Lines : ILogger<WriteHealth>
    {
        public List<string> Said { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            Assert.Null(exception);
            Said.Add(formatter(state, exception));
        }
    }

    [Fact]
    public void Damage_lasts_until_a_new_start_and_stops_the_writer()
    {
        var health = new WriteHealth(TimeProvider.System, NullLogger<WriteHealth>.Instance);
        health.ThrowIfDamaged();
        health.Damaged("tracker.db is damaged.");
        health.Worked();
        Assert.Equal("tracker.db is damaged.", health.Trouble!.Sentence);
        Assert.Equal("tracker.db is damaged.", Assert.Throws<DatabaseException>(health.ThrowIfDamaged).Message);
    }
}
