using DeepSeekTracker.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace DeepSeekTracker.Web.Tests.Hosting;

/// <summary>Runs alone: it changes the environment.</summary>
public sealed class UnknownOptionsTests : IDisposable
{
    private readonly VerbRun _verbs = new();

    public void Dispose() => _verbs.Dispose();

    [Theory]
    [InlineData("Ingest:Enable", "Ingest:Enabled")]
    [InlineData("ingest:enbaled", "Ingest:Enabled")]
    [InlineData("Admin:AllowedNetwork", "Admin:AllowedNetworks")]
    [InlineData("Admin:AllowedNetwork:0", "Admin:AllowedNetworks")]
    [InlineData("Access:AllowedNetworks", "Admin:AllowedNetworks")]
    [InlineData("Data:Path", "Data:Folder")]
    [InlineData("Ingest:Workers:3", "Ingest:Workers")]
    [InlineData("Ingets:Workers", "Ingest:Workers")]
    [InlineData("AllowedHost", "AllowedHosts")]
    public void A_name_that_is_none_is_told_with_the_nearest_one_and_its_line(string name, string nearest)
    {
        var sentence = Assert.Single(UnknownOptions.In(Given(name)));

        Assert.Equal(
            $"“{name}” of the configuration is no option and does nothing. The nearest one is {nearest}: docs/configuration.md, line {OptionBook.Lines[nearest]}.",
            sentence
        );
    }

    [Theory]
    [InlineData("Ingest:Enabled")]
    [InlineData("INGEST:ENABLED")]
    [InlineData("Ingest")]
    [InlineData("Urls")]
    [InlineData("Admin:AllowedNetworks:12")]
    [InlineData("Fetching:HostMap:news.example")]
    [InlineData("Logging:LogLevel:Default")]
    [InlineData("Kestrel:Limits:MaxRequestBodySize")]
    public void What_is_an_option_or_the_frameworks_is_not_told(string name) => Assert.Empty(UnknownOptions.In(Given(name)));

    [Fact]
    public void Of_the_environment_only_what_begins_with_a_section_of_ours_is_told()
    {
        Dictionary<string, string> variables = new(StringComparer.Ordinal)
        {
            ["Ingest__Enable"] =
                "“Ingest__Enable” of the environment is no option and does nothing. The nearest one is Ingest__Enabled: ",
            ["Ingest_Workers"] =
                "“Ingest_Workers” of the environment is no option and does nothing. The nearest one is Ingest__Workers: ",
            ["INGEST_TOKEN"] = "",
            ["Ingets__Enabled"] = "",
            ["Url"] = "",
        };
        try
        {
            foreach (var name in variables.Keys)
            {
                Environment.SetEnvironmentVariable(name, "secret");
            }

            var told = UnknownOptions.In(new ConfigurationBuilder().AddEnvironmentVariables().Build());

            Assert.Equal(variables.Values.Where(start => start.Length > 0), told.Select(sentence => sentence.Split("docs/")[0]));
            Assert.DoesNotContain(told, sentence => sentence.Contains("secret", StringComparison.Ordinal));
        }
        finally
        {
            foreach (var name in variables.Keys)
            {
                Environment.SetEnvironmentVariable(name, null);
            }
        }
    }

    [Fact]
    public void A_file_is_named()
    {
        var file = _verbs.Write("appsettings.json", """{"Reading": {"Export": 3}}""");

        var sentence = Assert.Single(UnknownOptions.In(new ConfigurationBuilder().AddJsonFile(file).Build()));

        Assert.StartsWith("“Reading:Export” in appsettings.json is no option", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_reports_them_and_other_verbs_warn_and_do_their_work()
    {
        await _verbs.RunAsync("migrate");

        var told = await _verbs.RunAsync("doctor", "--Admin:AllowedNetwork=10.0.0.0/8");
        var machine = await _verbs.RunAsync("doctor", "--json", "--Admin:AllowedNetwork=10.0.0.0/8");
        var listed = await _verbs.RunAsync("outlets", "list", "--Admin:AllowedNetwork=10.0.0.0/8");

        const string Start = "“Admin:AllowedNetwork” of the command line is no option";
        Assert.Equal((1, 1, 0), (told.Exit, machine.Exit, listed.Exit));
        Assert.StartsWith($"Settings:  {Start}", told.Out, StringComparison.Ordinal);
        Assert.StartsWith(Start, machine.Json.GetProperty("unknown_options")[0].GetString(), StringComparison.Ordinal);
        Assert.StartsWith(Start, listed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_tells_them_too()
    {
        var migrated = await _verbs.RunAsync("migrate", "--Admin:AllowedNetwork=10.0.0.0/8");

        Assert.Equal(0, migrated.Exit);
        Assert.StartsWith("“Admin:AllowedNetwork” of the command line is no option", migrated.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_does_nothing_under_a_name_that_is_none()
    {
        await _verbs.RunAsync("migrate");
        await _verbs.RunAsync("backup", _verbs.PathOf("b.db"));
        var before = Directory.GetFileSystemEntries(_verbs.Data).Order(StringComparer.Ordinal).ToList();

        var answer = await _verbs.RunAsync("restore", _verbs.PathOf("b.db"), "--Data:Foldr=/srv/t");

        Assert.Equal(2, answer.Exit);
        Assert.StartsWith("“Data:Foldr” of the command line is no option", answer.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was restored.", answer.Error, StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFileSystemEntries(_verbs.Data).Order(StringComparer.Ordinal));
    }

    private static IConfigurationRoot Given(string name) =>
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(name, (string?)"1")]).Build();
}
