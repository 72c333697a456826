using System.Globalization;

namespace DeepSeekTracker.Web.Data;

/// <summary>
/// The backlog of one database. Memory is marked with each transaction that changes it, and so is the database in the same
/// transaction: where the marks differ, because a transaction failed or another process wrote, memory is made anew.
/// </summary>
internal sealed class CopyBacklogHolder
{
    private string? _mark;
    private Guid? _transaction;

    public CopyBacklog Backlog { get; } = new();

    /// <summary>The marks were equal in this transaction, and nobody else writes before it ends.</summary>
    public bool IsKnownTo(Guid transaction) => _transaction == transaction;

    public bool HasMark(string mark) => _mark == mark;

    /// <summary>From here on memory and database differ, until the same mark is stored in both.</summary>
    public void Differ() => (_mark, _transaction) = (null, null);

    public void Agree(string mark, Guid transaction) => (_mark, _transaction) = (mark, transaction);

    /// <summary>The mark of this transaction; it tells where the round is.</summary>
    public string MarkOf(Guid transaction) => string.Create(CultureInfo.InvariantCulture, $"{Backlog.Position} {transaction:n}");

    public static long PositionOf(string mark) =>
        mark.IndexOf(' ', StringComparison.Ordinal) is var end and > 0
            ? long.Parse(mark.AsSpan(0, end), CultureInfo.InvariantCulture)
            : 0;
}
