using DeepSeekTracker.Web.Hosting;

namespace DeepSeekTracker.Web.Tests.Hosting;

/// <summary>The demo's invented articles go into its own folder, whatever its caller says.</summary>
public sealed class DemoVerbTests
{
    private static readonly string[] Own = ["--Data:Folder=own", "--Story:Folder=own", "--Ingest:Enabled=false"];

    [Theory]
    [InlineData("demo --data real", "--data")]
    [InlineData("demo --story real", "--story")]
    [InlineData("demo --Data:Folder=real", "--data")]
    [InlineData("demo --data:FOLDER=real", "--data")]
    [InlineData("demo --Story:Folder=real", "--story")]
    [InlineData("demo --Ingest:Enabled=true", "Ingest:Enabled")]
    public void What_is_the_demos_own_is_refused(string line, string name)
    {
        var problem = Assert.Throws<StartException>(() => DemoVerb.Arguments(Own, Asked(line)));

        Assert.Contains($"so {name}", problem.Message, StringComparison.Ordinal);
        Assert.Contains("Leave it out", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_else_is_set_stands_before_the_demos_own()
    {
        Assert.Equal(["--urls=http://127.0.0.1:1", .. Own], DemoVerb.Arguments(Own, Asked("demo --urls=http://127.0.0.1:1")));
    }

    private static string[] Asked(string line)
    {
        var words = line.Split(' ');
        var options = words.Where(word => word.Contains('=', StringComparison.Ordinal)).ToArray();
        return Commands.Settings(Commands.Root(options).Parse([.. words.Except(options)]), options).Configuration;
    }
}
