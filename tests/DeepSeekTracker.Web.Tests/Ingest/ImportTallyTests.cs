using DeepSeekTracker.Web.Ingest;

namespace DeepSeekTracker.Web.Tests.Ingest;

public sealed class ImportTallyTests
{
    [Fact]
    public void What_was_lost_is_told_however_much_else_there_is_to_tell()
    {
        var tally = new ImportTally();
        for (var i = 0; i < 300; i++)
        {
            tally.Notice($"notice {i}");
        }

        tally.Problem("row 300 is lost");

        var told = tally.ToReport().Problems;
        Assert.Equal(201, told.Count);
        Assert.Equal(["row 300 is lost", "notice 0"], told.Take(2));
        Assert.Equal("101 more problems of the same kinds.", told[^1]);
    }

    [Fact]
    public void Reports_of_files_are_added_with_what_each_left_untold()
    {
        var (all, first, second) = (new ImportTally(), new ImportTally(), new ImportTally());
        for (var i = 0; i < 250; i++)
        {
            first.Notice($"notice {i}");
        }

        second.Problem("lost");
        all.Add(first.ToReport());
        all.Add(second);

        var told = all.ToReport().Problems;
        Assert.Equal(["lost", "notice 0"], told.Take(2));
        Assert.Equal("51 more problems of the same kinds.", told[^1]);
        Assert.Equal(201, told.Count);
    }

    [Fact]
    public void Nothing_more_is_said_where_all_is_told()
    {
        var tally = new ImportTally();
        tally.Notice("a column is not read");
        tally.Problem("row 2 is lost");

        Assert.Equal(["row 2 is lost", "a column is not read"], tally.ToReport().Problems);
    }
}
