using System.CommandLine;
using DeepSeekTracker.Web.Fetching;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>The program's verbs. Exit codes: 0 done, 1 done in part, 2 failed.</summary>
public static class Commands
{
    public const int Done = 0;
    public const int Partial = 1;
    public const int Failed = 2;

    private static readonly Option<string?> Data = new("--data")
    {
        Description = "Data folder (default: ./data)",
        Recursive = true,
    };
    private static readonly Option<string?> Story = new("--story")
    {
        Description = "Story folder (default: stories/deepseek-r1)",
        Recursive = true,
    };
    private static readonly Option<bool> Json = new("--json") { Description = "Write the result as JSON", Recursive = true };

    /// <summary>After a signal the server gets the time that its own stop may take; the library's two seconds cut it off.</summary>
    internal static InvocationConfiguration Invocation { get; } =
        new()
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TrackerBuilder.LongestStop + TimeSpan.FromSeconds(1),
        };

    public static async Task<int> RunAsync(string[] args)
    {
        NativeMemory.Bound();
        // --Section:Key=value belongs to the configuration, whatever the verb.
        var configuration = args.Where(IsConfiguration).ToArray();
        var verbs = args.Where(arg => !IsConfiguration(arg)).ToArray();
        var root = Root(configuration);
        var parsed = root.Parse(verbs);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(
                $"{string.Join('\n', parsed.Errors.Select(error => error.Message))}\n{Hint(verbs)}"
            );
            return Failed;
        }

        return await parsed.InvokeAsync(Invocation);
    }

    internal static RootCommand Root(string[] configuration)
    {
        var root = new RootCommand(
            "DeepSeekTracker follows one story across the world's press. Without a verb it serves the web pages."
        )
        {
            Data,
            Story,
            Json,
        };
        root.SetAction((parsed, stop) => Guard(() => Serving.RunAsync(Settings(parsed, configuration)), stop));
        var serve = new Command("serve", "Serve the web pages and run the worker (the default).");
        serve.SetAction((parsed, stop) => Guard(() => Serving.RunAsync(Settings(parsed, configuration)), stop));
        root.Add(serve);
        root.Add(Import(configuration));
        root.Add(Export(configuration));
        root.Add(FeedCommands.Feeds(configuration));
        root.Add(FeedCommands.OutletsOf(configuration));
        root.Add(FeedCommands.Opml(configuration));
        root.Add(
            Simple("poll", "Poll every feed and fetch the waiting pages once, then exit.", configuration, DataVerbs.PollAsync)
        );
        root.Add(Reanalyze(configuration));
        root.Add(Simple("migrate", "Bring the database's schema up to date.", configuration, DataVerbs.MigrateAsync));
        root.Add(
            Simple("doctor", "Check the configuration, the story's files and the database.", configuration, DataVerbs.DoctorAsync)
        );
        root.Add(Backup(configuration));
        root.Add(Restore(configuration));
        root.Add(
            new Command("user", "The owner of this tracker.")
            {
                Simple(
                    "set-password",
                    "Set the admin password, typed or piped in; every session ends.",
                    configuration,
                    UserVerb.SetPasswordAsync
                ),
            }
        );
        var demo = new Command("demo", "Serve a throw-away database that a small invented press fills, all on this machine.");
        demo.SetAction((parsed, stop) => Guard(() => DemoVerb.RunAsync(Settings(parsed, configuration)), stop));
        root.Add(demo);
        return root;
    }

    private static Command Reanalyze(string[] configuration)
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "List what would change, and change nothing" };
        var command = new Command(
            "reanalyze",
            "Derive texts, matches, topics, claims and copies again from what is stored, without the network."
        )
        {
            dryRun,
        };
        command.SetAction(
            (parsed, stop) =>
                Guard(
                    () =>
                        parsed.GetValue(dryRun)
                            ? DataVerbs.PlanReanalysisAsync(Settings(parsed, configuration), stop)
                            : DataVerbs.ReanalyzeAsync(Settings(parsed, configuration), stop),
                    stop
                )
        );
        return command;
    }

    private static Command Import(string[] configuration)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files or folders: .txt, .md, .html, address lists, .csv, .json, .jsonl",
            Arity = ArgumentArity.OneOrMore,
        };
        var url = new Option<string?>("--url") { Description = "Address of the article (for a single file)" };
        var outlet = new Option<string?>("--outlet") { Description = "Outlet that published it" };
        var title = new Option<string?>("--title") { Description = "Headline" };
        var author = new Option<string?>("--author") { Description = "Author" };
        var published = new Option<string?>("--published") { Description = "Date of publication, such as 2025-01-27" };
        var language = new Option<string?>("--language") { Description = "Language tag, such as en" };
        var command = new Command("import", "Import saved articles, address lists and tables.")
        {
            paths,
            url,
            outlet,
            title,
            author,
            published,
            language,
        };
        command.SetAction(
            (parsed, stop) =>
                Guard(
                    () =>
                    {
                        var details = new Ingest.ImportDetails(
                            parsed.GetValue(url),
                            parsed.GetValue(outlet),
                            parsed.GetValue(title),
                            parsed.GetValue(author),
                            parsed.GetValue(published),
                            parsed.GetValue(language)
                        );
                        return ImportVerb.RunAsync(Settings(parsed, configuration), parsed.GetValue(paths)!, details, stop);
                    },
                    stop
                )
        );
        return command;
    }

    private static Command Export(string[] configuration)
    {
        var query = new Option<string>("--query")
        {
            Description = "The part of a list's address after the question mark, such as topic=markets&from=2025-01-27",
            DefaultValueFactory = _ => "",
        };
        var format = new Option<string>("--format")
        {
            Description = "csv, excel, json or jsonl",
            DefaultValueFactory = _ => "csv",
        };
        var output = new Option<string?>("--output", "-o") { Description = "File to write (default: standard output)" };
        var text = new Option<bool>("--text") { Description = "Add the articles' full text (yours to read, not to republish)" };
        var command = new Command("export", "Export the articles of a list.") { query, format, output, text };
        command.SetAction(
            (parsed, stop) =>
                Guard(
                    () =>
                        ExportVerb.RunAsync(
                            Settings(parsed, configuration),
                            new ExportRequest(
                                parsed.GetValue(query)!,
                                parsed.GetValue(format)!,
                                parsed.GetValue(output),
                                parsed.GetValue(text)
                            ),
                            stop
                        ),
                    stop
                )
        );
        return command;
    }

    private static Command Backup(string[] configuration)
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "File to write (default: a dated file in the data folder's backups)",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("backup", "Copy the live database to a file and check the copy.") { file };
        command.SetAction(
            (parsed, stop) =>
                Guard(() => DataVerbs.BackupAsync(Settings(parsed, configuration), parsed.GetValue(file), stop), stop)
        );
        return command;
    }

    private static Command Restore(string[] configuration)
    {
        var file = new Argument<string>("FILE") { Description = "The backup to put in the database's place" };
        var command = new Command(
            "restore",
            "Check a backup and put it in the database's place, which is kept beside it; not while the server runs."
        )
        {
            file,
        };
        command.SetAction(
            (parsed, stop) =>
                Guard(() => DataVerbs.RestoreAsync(Settings(parsed, configuration), parsed.GetValue(file)!, stop), stop)
        );
        return command;
    }

    private static Command Simple(
        string name,
        string description,
        string[] configuration,
        Func<VerbSettings, CancellationToken, Task<int>> run
    )
    {
        var command = new Command(name, description);
        command.SetAction((parsed, stop) => Guard(() => run(Settings(parsed, configuration), stop), stop));
        return command;
    }

    internal static VerbSettings Settings(ParseResult parsed, string[] configuration)
    {
        var all = configuration.ToList();
        if (parsed.GetValue(Data) is { } data)
        {
            all.Add($"--Data:Folder={data}");
        }

        if (parsed.GetValue(Story) is { } story)
        {
            all.Add($"--Story:Folder={story}");
        }

        return new VerbSettings([.. all], parsed.GetValue(Json));
    }

    /// <summary>What a person can mend is told in one sentence; a fault of ours keeps its trace.</summary>
    internal static async Task<int> Guard(Func<Task<int>> run, CancellationToken stop)
    {
        try
        {
            return await run();
        }
        catch (Exception problem) when (StartProblem.Explain(problem) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return Failed;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Stopped before the end, as asked. What was stored until then is kept.");
            return Partial;
        }
    }

    private static string Hint(string[] arguments) =>
        arguments.FirstOrDefault(arg => Name(arg).StartsWith("--", StringComparison.Ordinal) && Name(arg).Contains(':'))
            is { } option
            ? $"Write an option of the configuration with its value in one piece: {Name(option)}=value"
            : "Use --help to see the verbs and their options.";

    /// <summary>What stands before the value, which may be an address.</summary>
    private static string Name(string arg) => arg.Split('=')[0];

    private static bool IsConfiguration(string arg)
    {
        var equals = arg.IndexOf('=', StringComparison.Ordinal);
        return arg.StartsWith("--", StringComparison.Ordinal)
            && equals > 2
            && (arg.AsSpan(2, equals - 2).Contains(':') || HostKeys.Contains(arg[2..equals]));
    }

    /// <summary>The host's own keys, and the sections, which test hosts pass with an empty value.</summary>
    private static readonly HashSet<string> HostKeys = new(StringComparer.Ordinal)
    {
        "urls",
        "Urls",
        "environment",
        "contentRoot",
        "applicationName",
        "AllowedHosts",
        "Data",
        "Story",
        "Fetching",
        "Ingest",
        "Access",
        "Admin",
        "Demo",
    };
}

/// <summary>What every verb gets: the configuration's arguments, and whether a machine reads the output.</summary>
internal sealed record VerbSettings(string[] Configuration, bool Json);
