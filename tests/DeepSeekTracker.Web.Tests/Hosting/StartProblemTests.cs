using DeepSeekTracker.Web.Hosting;
using Serilog.Events;

namespace DeepSeekTracker.Web.Tests.Hosting;

/// <summary>What a person reads where the program cannot start, or where a verb is given what it cannot use.</summary>
public sealed class StartProblemTests : IDisposable
{
    private readonly VerbRun _verbs = new();

    public void Dispose() => _verbs.Dispose();

    [Theory]
    [InlineData("Access:Mode=closed", "Access:Mode is either open or all-behind-sign-in.")]
    [InlineData("Fetching:PageMegabytes=-5", "Fetching:PageMegabytes must be between 1 and 100.")]
    [InlineData("Fetching:PageMegabytes=many", "Fetching:PageMegabytes takes a whole number; “many” is none.")]
    [InlineData("Ingest:Enabled=perhaps", "Ingest:Enabled takes true or false; “perhaps” is none.")]
    [InlineData("Fetching:ContactUrl=", "Fetching:ContactUrl is required.")]
    [InlineData("Fetching:ContactUrl=a)b", "Fetching:ContactUrl holds printable ASCII characters, but none of ( ) \\.")]
    [InlineData("Admin:AllowedNetworks=banana", "Admin:AllowedNetworks: “banana” is not a network such as 192.168.1.0/24.")]
    [InlineData(
        "Fetching:AllowedNetworks=10.0.0.0/8;banana",
        "Fetching:AllowedNetworks: \"banana\" is not a network such as 10.0.0.0/8."
    )]
    [InlineData("Access:TrustedProxies=banana", "Access:TrustedProxies holds networks such as 172.17.0.0/16.")]
    [InlineData("Admin:Password=short", "Admin:Password: The password must have at least 12 characters.")]
    public async Task A_value_that_cannot_be_used_is_refused_by_server_and_doctor_in_one_plain_sentence(
        string setting,
        string sentence
    )
    {
        await _verbs.RunAsync("migrate");

        var served = await _verbs.RunAsync("serve", "--urls=http://127.0.0.1:0", "--Ingest:Enabled=false", $"--{setting}");
        var examined = await _verbs.RunAsync("doctor", $"--{setting}");

        Assert.Equal((2, 2), (served.Exit, examined.Exit));
        var expected = $"The configuration cannot be used: {sentence}";
        Assert.Equal((expected, expected), (served.Error.Trim(), examined.Error.Trim()));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData("http://127.0.0.1:5080;127.0.0.1")]
    public async Task An_address_that_no_machine_serves_is_refused_by_server_and_doctor(string urls)
    {
        await _verbs.RunAsync("migrate");

        foreach (var verb in new[] { "serve", "doctor" })
        {
            var answer = await _verbs.RunAsync(verb, $"--Urls={urls}");
            Assert.Equal(2, answer.Exit);
            Assert.StartsWith("The configuration cannot be used: Urls holds “", answer.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Microsoft.Extensions.Hosting.Internal.Host", true)]
    [InlineData("DeepSeekTracker.Web.Ingest.IngestWorker", false)]
    public void What_a_failed_start_calls_off_is_no_fault_of_a_background_service(string category, bool isLeftOut)
    {
        Assert.Equal(isLeftOut, TrackerBuilder.IsCalledOff(Told(category, new TaskCanceledException())));
        Assert.False(TrackerBuilder.IsCalledOff(Told(category, new InvalidOperationException())));
    }

    private static LogEvent Told(string category, Exception failure) =>
        new(
            DateTimeOffset.UnixEpoch,
            LogEventLevel.Fatal,
            failure,
            MessageTemplate.Empty,
            [new LogEventProperty(Serilog.Core.Constants.SourceContextPropertyName, new ScalarValue(category))]
        );

    [Theory]
    [InlineData("http://192.0.2.1:5080", "does not have the address")]
    [InlineData("http://unix:/no-such-folder/tracker.sock", "does not have the address")]
    public async Task An_address_of_another_machine_is_told_in_plain_words(string urls, string words)
    {
        var answer = await _verbs.RunAsync("serve", "--Ingest:Enabled=false", $"--urls={urls}");

        Assert.Equal(2, answer.Exit);
        Assert.Contains(words, answer.Error, StringComparison.Ordinal);
        Assert.False(answer.Error.Contains("   at ", StringComparison.Ordinal), answer.Error);
    }

    [Fact]
    public async Task Values_of_several_sections_that_cannot_be_used_are_all_named()
    {
        var answer = await _verbs.RunAsync("doctor", "--Fetching:PageMegabytes=0", "--Ingest:Workers=0", "--Ingest:PageTries=0");

        Assert.Equal(2, answer.Exit);
        foreach (var option in new[] { "Fetching:PageMegabytes", "Ingest:Workers", "Ingest:PageTries" })
        {
            Assert.Contains($"{option} must be between", answer.Error, StringComparison.Ordinal);
        }

        Assert.False(answer.Error.Contains("   at ", StringComparison.Ordinal), answer.Error);
    }

    [Theory]
    [InlineData("no-such-folder")]
    [InlineData("o'brien's")]
    public async Task A_folder_that_is_not_there_is_named_with_the_file_that_was_asked_for(string folder)
    {
        await _verbs.RunAsync("migrate");
        var file = Path.Combine(_verbs.PathOf(folder), "out.csv");

        var answer = await _verbs.RunAsync("export", "-o", file);

        Assert.Equal(2, answer.Exit);
        Assert.StartsWith($"{file} cannot be reached: its folder does not exist.", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_the_program_among_several_keeps_its_trace()
    {
        var told = new StartException("One thing.");
        Assert.Null(StartProblem.Explain(new AggregateException(told, new InvalidOperationException("A fault."))));
        Assert.Equal("One thing.", StartProblem.Explain(new AggregateException(told, told)));
        Assert.Equal("One thing.", StartProblem.Explain(new AggregateException(told, new TaskCanceledException())));
        Assert.Null(StartProblem.Explain(new InvalidOperationException("A fault.")));
    }
}
