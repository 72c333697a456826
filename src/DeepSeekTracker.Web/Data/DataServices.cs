using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DeepSeekTracker.Web.Data;

public static class DataServices
{
    public static IServiceCollection AddData(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DataOptions>().Bind(configuration.GetSection("Data")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<DataFolder>();
        services.AddSingleton<DatabaseId>().AddSingleton<Database>().AddSingleton<DatabaseRestore>();
        services.AddSingleton<WriteAheadLog>().AddSingleton<WriteHealth>().AddSingleton<UnfinishedWork>();
        services.AddSingleton<CopyBacklogHolder>();
        services.AddPooledDbContextFactory<TrackerDbContext>(
            (provider, options) => Configure(options, provider.GetRequiredService<DataFolder>().DatabasePath)
        );
        return services;
    }

    internal static void Configure(DbContextOptionsBuilder options, string path, bool pooled = true)
    {
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            ForeignKeys = true,
            DefaultTimeout = 30,
            Pooling = pooled,
        };
        options.UseSqlite(connection.ToString()).AddInterceptors(new Pragmas());
        // What fails is thrown, and told where it is caught: a second, raw line before it helps nobody.
        options.ConfigureWarnings(warnings =>
            warnings.Log(
                (RelationalEventId.CommandError, LogLevel.Debug),
                (RelationalEventId.ConnectionError, LogLevel.Debug),
                (RelationalEventId.TransactionError, LogLevel.Debug),
                (CoreEventId.QueryIterationFailed, LogLevel.Debug),
                (CoreEventId.SaveChangesFailed, LogLevel.Debug)
            )
        );
    }

    /// <summary>NORMAL is safe in WAL: a power cut may lose the last commits, never the file (safety.md section 2).</summary>
    private sealed class Pragmas : DbConnectionInterceptor
    {
        private const string Sql = "PRAGMA synchronous=NORMAL; PRAGMA journal_size_limit=4000000; PRAGMA cache_size=-4000;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Run(connection);

        public override Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            Run(connection);
            return Task.CompletedTask;
        }

        private static void Run(DbConnection connection)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Sql;
            command.ExecuteNonQuery();
        }
    }
}
