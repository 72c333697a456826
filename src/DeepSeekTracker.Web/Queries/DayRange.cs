namespace DeepSeekTracker.Web.Queries;

/// <summary>The first and last day of the rows that fit.</summary>
internal sealed class DayRange : IColumnVisitor
{
    /// <summary>Day numbers; <see cref="ColumnRow.NoDay"/> where no row has one.</summary>
    public int First { get; private set; } = ColumnRow.NoDay;

    public int Last { get; private set; } = ColumnRow.NoDay;

    public DateOnly? FirstDay => Last == ColumnRow.NoDay ? null : DateOnly.FromDayNumber(First);

    public DateOnly? LastDay => Last == ColumnRow.NoDay ? null : DateOnly.FromDayNumber(Last);

    public bool Wants(ColumnChunk chunk) => Last == ColumnRow.NoDay || chunk.FirstDay < First || chunk.LastDay > Last;

    public void Visit(ColumnChunk chunk, ReadOnlySpan<ushort> rows, ReadOnlySpan<ushort> fails)
    {
        for (var n = 0; n < fails.Length; n++)
        {
            int at = rows[n];
            if (fails[n] == 0 && chunk.Days[at] is var day and not ColumnRow.NoDay)
            {
                First = First == ColumnRow.NoDay ? day : Math.Min(First, day);
                Last = Math.Max(Last, day);
            }
        }
    }
}
