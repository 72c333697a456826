namespace DeepSeekTracker.Bench.Crash;

/// <summary>Full, read-only, forbidden and half-deleted: what the server answers, what the verbs say, whether it heals.</summary>
internal static class BadDisks
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<int> RunAsync(string folder)
    {
        var (disk, story) = (Path.Combine(folder, "disk"), Path.Combine(folder, "story"));
        Directory.CreateDirectory(disk);
        await ShellAsync($"chmod 0755 {folder}");
        await ShellAsync($"mount -t tmpfs -o size=400m,mode=0777 tmpfs {disk}");
        try
        {
            await using var press = await CrashPress.StartAsync(24);
            press.WriteStory(CrashTool.ShippedStory, story);
            var data = Path.Combine(disk, "data");
            await FullAsync(press, data, disk, story);
            await DeletedLogAsync(press, data, story);
            await ReadOnlyAsync(data, disk, story);
        }
        finally
        {
            await ShellAsync($"umount {disk}");
        }

        return 0;
    }

    private static async Task FullAsync(CrashPress press, string data, string disk, string story)
    {
        using var server = Server.Start(data, story, press.Configuration);
        await server.WaitUntilServingAsync();
        var database = Path.Combine(data, "tracker.db");
        await UntilAsync("the first day is stored", () => Task.FromResult(Articles(database) == press.Papers * 12));
        await ShellAsync($"dd if=/dev/zero of={disk}/filler bs=64k status=none || true");
        press.Day += 30;
        MakeDue(database);
        await UntilAsync("health tells that the disk is full", async () => await server.ReadAsync("/health/ready") is (503, _));
        Console.WriteLine($"   {(await server.ReadAsync("/health/ready")).Body}");
        var before = Articles(database);
        await TellPagesAsync(server);
        var verb = await VerbAsync("backup", data, story);
        Console.WriteLine($"   backup: {verb}");
        File.Delete(Path.Combine(disk, "filler"));
        MakeDue(database);
        await UntilAsync(
            "all days are stored after space was freed",
            () => Task.FromResult(Articles(database) == press.Papers * 42)
        );
        await UntilAsync("health is well again", async () => await server.ReadAsync("/health/ready") is (200, _));
        Console.WriteLine($"   {before} articles while the disk was full; log of the server:");
        TellLog(server);
        await server.StopAsync();
        Look(database);
    }

    private static async Task DeletedLogAsync(CrashPress press, string data, string story)
    {
        using var server = Server.Start(data, story, press.Configuration);
        await server.WaitUntilServingAsync();
        var database = Path.Combine(data, "tracker.db");
        press.Day += 2;
        MakeDue(database);
        await UntilAsync("two more days are stored", () => Task.FromResult(Articles(database) == press.Papers * 44));
        File.Delete(database + "-wal");
        Console.WriteLine("the log was deleted under the server");
        await TellPagesAsync(server);
        Console.WriteLine($"   health: {await server.ReadAsync("/health/ready")}");
        press.Day += 2;
        var restored = false;
        await UntilAsync(
            "two more days are stored",
            async () =>
            {
                try
                {
                    IngestKills.MakeDue(database);
                    restored = Articles(database) == press.Papers * 46;
                }
                catch (Microsoft.Data.Sqlite.SqliteException problem)
                {
                    Console.WriteLine($"   another process: {problem.Message}");
                }

                await TellPagesAsync(server);
                return restored;
            }
        );
        TellLog(server);
        await server.StopAsync();
        Look(database);
    }

    private static async Task ReadOnlyAsync(string data, string disk, string story)
    {
        await ShellAsync($"mount -o remount,ro {disk}");
        foreach (var verb in new[] { "doctor", "serve", "migrate", "backup", "export" })
        {
            Console.WriteLine($"{verb} on a read-only disk: {await VerbAsync(verb, data, story)}");
        }

        await ShellAsync($"mount -o remount,rw {disk}");
        await ShellAsync($"chmod -R a+rX {data} && chmod 0555 {data}");
        foreach (var verb in new[] { "doctor", "serve", "backup" })
        {
            Console.WriteLine($"{verb} in a folder of somebody else: {await VerbAsync(verb, data, story, asNobody: true)}");
        }

        await ShellAsync($"chmod 0700 {data}");
        foreach (var verb in new[] { "doctor", "serve" })
        {
            Console.WriteLine($"{verb} in a folder without permission: {await VerbAsync(verb, data, story, asNobody: true)}");
        }
    }

    private static async Task TellPagesAsync(Server server)
    {
        var answers = new List<string>();
        foreach (var path in new[] { "/", "/articles", "/articles?q=deepseek", "/articles/5", "/health/live" })
        {
            answers.Add($"{path} {await server.GetAsync(path)}");
        }

        Console.WriteLine($"   {string.Join(", ", answers)}");
    }

    private static void TellLog(Server server)
    {
        foreach (var group in server.Complaints.GroupBy(line => line.Length > 9 ? line[9..] : line).Take(8))
        {
            Console.WriteLine($"   {group.Count()} times: {group.Key}");
        }
    }

    private static void Look(string database)
    {
        using var db = Db.Open(database);
        var faults = Soundness.Faults(db).Concat(Soundness.ValidatorFaults(db)).ToList();
        Console.WriteLine(faults.Count == 0 ? "   sound" : "   " + string.Join("; ", faults));
    }

    private static long Articles(string database)
    {
        using var db = Db.Open(database, readOnly: true);
        return db.Number("SELECT count(*) FROM Articles");
    }

    private static void MakeDue(string database)
    {
        try
        {
            IngestKills.MakeDue(database);
        }
        catch (Microsoft.Data.Sqlite.SqliteException problem)
        {
            Console.WriteLine($"   (what is put off stays put off: {problem.Message})");
        }
    }

    private static async Task UntilAsync(string what, Func<Task<bool>> holds)
    {
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        while (!await holds())
        {
            if (System.Diagnostics.Stopwatch.GetElapsedTime(started) > Patience)
            {
                Console.WriteLine($"FAULT: not within {Patience.TotalSeconds} s: {what}");
                return;
            }

            await Task.Delay(500, CancellationToken.None);
        }

        Console.WriteLine($"{what}, after {System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s");
    }

    private static async Task<string> VerbAsync(string verb, string data, string story, bool asNobody = false)
    {
        string[] arguments = ["dotnet", Server.Program, verb, "--data", data, "--story", story, "--urls=http://127.0.0.1:0"];
        string[] all = asNobody
            ? ["60", "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", .. arguments]
            : ["60", .. arguments];
        var (exit, said) = await Server.RunAsync("timeout", all);
        return $"exit {exit}: {said}";
    }

    private static async Task ShellAsync(string command)
    {
        if (await Server.RunAsync("sh", "-c", command) is not (0, _) and var (exit, said))
        {
            throw new InvalidOperationException($"{command} answered {exit}: {said}");
        }
    }
}
