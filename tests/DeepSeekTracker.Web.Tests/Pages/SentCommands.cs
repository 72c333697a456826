using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DeepSeekTracker.Web.Tests.Pages;

/// <summary>A command that was sent to a database.</summary>
public sealed record SentCommand(string Sql, IReadOnlyList<(string Name, object? Value)> Parameters);

/// <summary>Listens to what EF Core sends to one database file.</summary>
internal sealed class SentCommands : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly ConcurrentQueue<SentCommand> _taken = new();
    private readonly string _file;
    private readonly IDisposable _all;
    private IDisposable? _entity;

    public SentCommands(string file)
    {
        _file = Path.GetFullPath(file);
        _all = DiagnosticListener.AllListeners.Subscribe(this);
    }

    public IReadOnlyCollection<SentCommand> Taken => _taken;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            _entity = value.Subscribe(this);
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandEventData { Command: { Connection: { } connection } command } && IsOurs(connection))
        {
            _taken.Enqueue(
                new SentCommand(
                    command.CommandText,
                    [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]
                )
            );
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose()
    {
        _entity?.Dispose();
        _all.Dispose();
    }

    private bool IsOurs(DbConnection connection) => Path.GetFullPath(connection.DataSource) == _file;
}
