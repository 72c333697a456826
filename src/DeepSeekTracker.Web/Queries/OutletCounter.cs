using System.Runtime.InteropServices;
using DeepSeekTracker.Core.Extraction;

namespace DeepSeekTracker.Web.Queries;

/// <summary>The coverage of every outlet: fitting rows, those with text, the first and last day.</summary>
internal sealed class OutletCounter(ColumnTable table) : IColumnVisitor
{
    private readonly ReportRole[] _roles = [.. table.Traits.Select(ReportRoles.Of)];
    private readonly bool[] _hasText = [.. table.Traits.Select(t => t.State == TextState.Ok)];
    private readonly OutletCoverage[] _of =
    [
        .. Enumerable.Repeat(new OutletCoverage(0, 0, 0, 0, int.MaxValue, ColumnRow.NoDay), table.Outlets.Length),
    ];

    public OutletCoverage this[int outlet] => _of[outlet];

    public void Visit(ColumnChunk chunk, ReadOnlySpan<ushort> rows, ReadOnlySpan<ushort> fails)
    {
        for (var n = 0; n < fails.Length; n++)
        {
            int at = rows[n];
            if (fails[n] == 0)
            {
                ref var of = ref _of[chunk.Outlets[at]];
                of.Articles++;
                of.Copies += _roles[chunk.Traits[at]] == ReportRole.Copy ? 1 : 0;
                of.Uncompared += _roles[chunk.Traits[at]] == ReportRole.Uncompared ? 1 : 0;
                of.WithText += _hasText[chunk.Traits[at]] ? 1 : 0;
                if (chunk.Days[at] is var day and not ColumnRow.NoDay)
                {
                    (of.First, of.Last) = (Math.Min(of.First, day), Math.Max(of.Last, day));
                }
            }
        }
    }
}

/// <summary>What an outlet wrote; days as day numbers, <see cref="ColumnRow.NoDay"/> as the last where there is none.</summary>
[StructLayout(LayoutKind.Auto)]
internal record struct OutletCoverage(int Articles, int WithText, int Copies, int Uncompared, int First, int Last)
{
    public readonly ReportCount Reports => new(Articles, Copies, Uncompared, false);

    public readonly DateOnly? FirstDay => Last == ColumnRow.NoDay ? null : DateOnly.FromDayNumber(First);

    public readonly DateOnly? LastDay => Last == ColumnRow.NoDay ? null : DateOnly.FromDayNumber(Last);
}
