using CsCheck;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Tests.Text;

public sealed class CsvTableTests
{
    [Theory]
    [InlineData("a,b\r\n1,2\r\n")]
    [InlineData("a,b\n1,2")]
    [InlineData("a,b\r1,2\r")]
    [InlineData("\uFEFFa,b\n1,2\n")]
    [InlineData("a;b\n1;2\n")]
    [InlineData("a\tb\n1\t2\n")]
    public void Reads_all_line_ends_and_separators(string text)
    {
        var rows = Read(text);

        Assert.Equal(2, rows.Count);
        Assert.Equal(["a", "b"], rows[0].Cells);
        Assert.Equal(["1", "2"], rows[1].Cells);
        Assert.Equal(2, rows[1].Number);
    }

    [Fact]
    public void Reads_quoted_cells_with_line_breaks_and_doubled_quotation_marks()
    {
        var rows = Read("a,b\n\"one\r\ntwo\",\"say \"\"so\"\", he said\"\n,\"\"\nx,\"y\" \n");

        Assert.Equal(["one\r\ntwo", "say \"so\", he said"], rows[1].Cells);
        Assert.Equal(["x", "y"], rows[2].Cells);
        Assert.Equal(4, rows[2].Number);
    }

    [Fact]
    public void Counts_blank_rows_but_leaves_them_out()
    {
        var rows = Read("a\n\n\nb\n");

        Assert.Equal([1, 4], rows.Select(row => row.Number));
    }

    [Fact]
    public void Keeps_a_quotation_mark_inside_a_plain_cell()
    {
        Assert.Equal(["a \"b\" c", "d"], Read("a \"b\" c,d\n")[0].Cells);
    }

    [Fact]
    public void A_quotation_mark_that_never_closes_costs_its_own_row_only()
    {
        var rows = Read("a,b\n\"open,1\nx,2\ny,3\n");

        Assert.Equal(4, rows.Count);
        Assert.Contains("never closed", rows[1].Problem, StringComparison.Ordinal);
        Assert.Equal(["x", "2"], rows[2].Cells);
        Assert.Equal(["y", "3"], rows[3].Cells);
        Assert.Equal(4, rows[3].Number);
    }

    [Fact]
    public void A_quotation_mark_inside_a_quoted_cell_is_a_problem_of_its_row()
    {
        var rows = Read("a,b\n\"he \"said\" so\",1\nx,2\n");

        Assert.Contains("double it", rows[1].Problem, StringComparison.Ordinal);
        Assert.Equal(["x", "2"], rows[2].Cells);
    }

    [Fact]
    public void A_cell_beyond_the_limit_is_a_problem_and_the_next_row_is_read()
    {
        var rows = Read("a,b\n" + new string('x', CsvTable.MaxCell + 5) + ",1\ny,2\n");

        Assert.Contains("longer than", rows[1].Problem, StringComparison.Ordinal);
        Assert.Equal(["y", "2"], rows[2].Cells);
    }

    [Fact]
    public void A_file_of_open_quotation_marks_ends()
    {
        var text = string.Concat(Enumerable.Repeat("\"x\n", 200_000));

        Assert.Equal(200_000, Read(text).Count);
    }

    [Fact]
    public void A_row_of_very_many_cells_is_a_problem()
    {
        Assert.Contains("cells", Read(new string(',', 100_000) + "x\n")[0].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_by_the_rules_comes_back()
    {
        var cell = Gen.String[Gen.Char["ab ,;\"\t\r\né株'="], 0, 12];
        cell.Array[3, 5]
            .Array[1, 8]
            .Sample(table =>
            {
                var text = string.Join("\r\n", table.Select(row => string.Join(",", row.Select(Quote)))) + "\r\n";
                var rows = Read("h,h,h,h\r\n" + text).Skip(1).ToList();
                var expected = table.Where(row => row.Any(c => c.Length > 0)).ToList();
                return rows.Count == expected.Count
                    && rows.Zip(expected)
                        .All(pair =>
                            pair.First.Problem is null && pair.First.Cells.SequenceEqual(pair.Second, StringComparer.Ordinal)
                        );
            });
    }

    [Fact]
    public void Any_text_gives_rows_in_rising_order()
    {
        Gen.String[Gen.Char["a,\"\r\n\t; "], 0, 200]
            .Sample(text => Read(text).Select(row => row.Number).Aggregate(0, (last, n) => n > last ? n : int.MaxValue) < 500);
    }

    private static List<CsvTableRow> Read(string text) => [.. new CsvTable(new StringReader(text)).Rows()];

    private static string Quote(string cell) => "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
