using System.CommandLine;
using DeepSeekTracker.Web.Ingest;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>The verbs <c>feeds</c>, <c>outlets</c> and <c>opml</c> with what they take.</summary>
internal static class FeedCommands
{
    public static Command Feeds(string[] configuration) =>
        new Command("feeds", "List, find and change the feeds that are followed.")
        {
            WithOption(
                configuration,
                "list",
                "List the feeds with their state and next poll.",
                new Option<string?>("--state")
                {
                    Description = "Only feeds in this state, such as ok, blocked, \"not found\", paused or attention",
                },
                FeedVerbs.ListAsync
            ),
            WithArgument(
                configuration,
                "discover",
                "Look for feeds at an address and show them; nothing is stored.",
                "ADDRESS",
                "Page, domain or feed",
                FeedVerbs.DiscoverAsync
            ),
            Add(configuration),
            WithArgument(configuration, "check", "Fetch feeds once and tell what came; nothing is stored.", FeedVerbs.CheckAsync),
            WithArgument(configuration, "poll", "Poll the named feeds now.", FeedVerbs.PollAsync),
            Act(configuration, "pause", "Stop polling the feeds until they are resumed.", FeedOrder.Pause),
            Act(configuration, "resume", "Poll paused feeds again.", FeedOrder.Resume),
            Act(configuration, "retire", "Stop following the feeds; what they brought stays.", FeedOrder.Retire),
            Act(configuration, "restore", "Follow retired feeds again.", FeedOrder.BringBack),
            Act(configuration, "remove", "Take feeds that never brought an entry off the list.", FeedOrder.Remove),
        };

    public static Command OutletsOf(string[] configuration) =>
        new Command("outlets", "List the outlets.")
        {
            WithOption(
                configuration,
                "list",
                "List the outlets with their articles and feeds.",
                new Option<string?>("--find") { Description = "Only outlets whose name, domain or key holds this" },
                OutletVerbs.ListAsync
            ),
        };

    public static Command Opml(string[] configuration)
    {
        var file = new Argument<string>("FILE") { Description = "OPML file" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Tell what would be done, and do nothing" };
        var import = new Command("import", "Follow the feeds of an OPML file.") { file, dryRun };
        import.SetAction(
            (parsed, stop) =>
                Commands.Guard(
                    () =>
                        OpmlVerbs.ImportAsync(
                            Commands.Settings(parsed, configuration),
                            parsed.GetValue(file)!,
                            parsed.GetValue(dryRun),
                            stop
                        ),
                    stop
                )
        );
        var output = new Option<string?>("--output", "-o") { Description = "File to write (default: standard output)" };
        var export = new Command("export", "Write all feeds as OPML.") { output };
        export.SetAction(
            (parsed, stop) =>
                Commands.Guard(
                    () => OpmlVerbs.ExportAsync(Commands.Settings(parsed, configuration), parsed.GetValue(output), stop),
                    stop
                )
        );
        return new Command("opml", "Bring lists of feeds in and out.") { import, export };
    }

    private static Command Add(string[] configuration)
    {
        var urls = new Argument<string[]>("ADDRESS") { Description = "Addresses of feeds", Arity = ArgumentArity.OneOrMore };
        var outlet = new Option<string?>("--outlet") { Description = "Name of the outlet; a new one is made where none has it" };
        var domain = new Option<string?>("--domain") { Description = "Domain of a new outlet" };
        var kind = new Option<string?>("--kind") { Description = "Kind of a new outlet, such as newspaper" };
        var country = new Option<string?>("--country") { Description = "Two-letter country of a new outlet, such as DE" };
        var language = new Option<string?>("--language") { Description = "Language tag of a new outlet, such as en" };
        var aggregator = new Option<bool>("--aggregator") { Description = "The entries belong to the outlets that they link to" };
        var command = new Command("add", "Follow feeds.") { urls, outlet, domain, kind, country, language, aggregator };
        command.SetAction(
            (parsed, stop) =>
                Commands.Guard(
                    () =>
                        FeedVerbs.AddAsync(
                            Commands.Settings(parsed, configuration),
                            new NewFeeds(
                                parsed.GetValue(urls)!,
                                new OutletForm(
                                    Name: parsed.GetValue(outlet),
                                    Domains: parsed.GetValue(domain),
                                    Kind: parsed.GetValue(kind),
                                    Country: parsed.GetValue(country),
                                    Language: parsed.GetValue(language)
                                ),
                                parsed.GetValue(aggregator)
                            ),
                            stop
                        ),
                    stop
                )
        );
        return command;
    }

    private static Command Act(string[] configuration, string name, string description, FeedOrder action) =>
        WithArgument(
            configuration,
            name,
            description,
            (settings, feeds, stop) => FeedVerbs.ActAsync(settings, feeds, action, stop)
        );

    private static Command WithArgument(
        string[] configuration,
        string name,
        string description,
        Func<VerbSettings, string[], CancellationToken, Task<int>> run
    )
    {
        var feeds = new Argument<string[]>("FEED")
        {
            Description = "Numbers or addresses of feeds",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command(name, description) { feeds };
        command.SetAction(
            (parsed, stop) =>
                Commands.Guard(() => run(Commands.Settings(parsed, configuration), parsed.GetValue(feeds)!, stop), stop)
        );
        return command;
    }

    private static Command WithArgument(
        string[] configuration,
        string name,
        string description,
        string argument,
        string meaning,
        Func<VerbSettings, string, CancellationToken, Task<int>> run
    )
    {
        var given = new Argument<string>(argument) { Description = meaning };
        var command = new Command(name, description) { given };
        command.SetAction(
            (parsed, stop) =>
                Commands.Guard(() => run(Commands.Settings(parsed, configuration), parsed.GetValue(given)!, stop), stop)
        );
        return command;
    }

    private static Command WithOption(
        string[] configuration,
        string name,
        string description,
        Option<string?> option,
        Func<VerbSettings, string?, CancellationToken, Task<int>> run
    )
    {
        var command = new Command(name, description) { option };
        command.SetAction(
            (parsed, stop) =>
                Commands.Guard(() => run(Commands.Settings(parsed, configuration), parsed.GetValue(option), stop), stop)
        );
        return command;
    }
}
