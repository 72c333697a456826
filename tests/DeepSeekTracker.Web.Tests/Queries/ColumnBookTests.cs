using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Tests.Queries;

/// <summary>However rows come, change, move and go: the table is what it would be if it were made anew.</summary>
public sealed class ColumnBookTests
{
    private const int Ids = 9_000;

    [Fact]
    public void A_changed_table_is_the_table_made_anew()
    {
        var random = new Random(4);
        var book = new ColumnBook();
        var rows = new Dictionary<int, ColumnRow>();
        var table = book.Make(0, []);
        for (var round = 1; round <= 60; round++)
        {
            var touched = Enumerable.Range(0, random.Next(1, 400)).Select(_ => random.Next(1, Ids)).ToHashSet();
            foreach (var id in touched)
            {
                if (random.Next(4) == 0)
                {
                    rows.Remove(id);
                }
                else
                {
                    rows[id] = Row(random, id);
                }
            }

            var before = table;
            var held = Rows(before);
            table = book.Change(before, round, touched, [.. touched.Where(rows.ContainsKey).Select(id => rows[id])]);

            Assert.Equal(rows.Values.OrderBy(r => r.Place).ThenBy(r => r.Id), Rows(table));
            Assert.Equal(rows.Count, table.Count);
            Assert.Equal(round, table.Version);
            Assert.Equal(held, Rows(before));
            Assert.All(table.Chunks, chunk => Assert.InRange(chunk.Count, 1, ColumnChunk.Most));
        }

        Assert.All(rows.Values.Take(200), row => Assert.NotNull(table.IdAt(row.Place)));
        Assert.Null(table.IdAt(-5));
    }

    [Fact]
    public void Rows_that_come_one_by_one_do_not_break_the_table_into_crumbs()
    {
        var random = new Random(5);
        var book = new ColumnBook();
        var table = book.Make(0, [.. Enumerable.Range(1, 20_000).Select(id => Row(random, id))]);
        for (var id = 20_001; id <= 30_000; id++)
        {
            table = book.Change(table, id, [id], [Row(random, id)]);
        }

        Assert.InRange(table.Chunks.Length, 1, 2 * 30_000 / ColumnChunk.Most + 1);
    }

    [Fact]
    public void A_chunk_knows_the_days_of_its_rows()
    {
        var random = new Random(6);
        var table = new ColumnBook().Make(0, [.. Enumerable.Range(1, 6_000).Select(id => Row(random, id))]);

        foreach (var chunk in table.Chunks)
        {
            Assert.Equal(chunk.Days.Where(day => day != ColumnRow.NoDay).Min(), chunk.FirstDay);
            Assert.Equal(chunk.Days.Max(), chunk.LastDay);
        }
    }

    private static ColumnRow Row(Random random, int id) =>
        new(random.Next(5_000), id, random.Next(3), 0, 0, random.Next(5) == 0 ? ColumnRow.NoDay : random.Next(800), 9, id);

    private static List<ColumnRow> Rows(ColumnTable table) =>
        [.. table.Chunks.SelectMany(chunk => Enumerable.Range(0, chunk.Count).Select(at => chunk[at]))];
}
