using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using DeepSeekTracker.Core.Extraction;
using SmartReader;

namespace DeepSeekTracker.Bench.ExtractionScore;

/// <summary>Time and memory of one reading of a hundred pages, beside SmartReader's in the same run.</summary>
[MemoryDiagnoser]
public class ExtractionBenchmark
{
    private const int Pages = 100;

    // BenchmarkDotNet makes the object itself; the job runs in this process, so that it can read the folder here.
    private static string _folder = "";

    private List<(string Url, byte[] Body, string Html)> _pages = [];

    public static int Run(string folder)
    {
        _folder = folder;
        var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
        BenchmarkRunner.Run<ExtractionBenchmark>(DefaultConfig.Instance.AddJob(job));
        return 0;
    }

    [GlobalSetup]
    public void Load()
    {
        var all = ExtractionTruth.Load(_folder).Where(truth => truth.Texts.Count > 0).ToList();
        _pages =
        [
            .. all.Where((_, at) => at % Math.Max(1, all.Count / Pages) == 0)
                .Take(Pages)
                .Select(truth => (truth.Url, truth.Body()))
                .Select(page => (page.Url, page.Item2, System.Text.Encoding.UTF8.GetString(page.Item2))),
        ];
    }

    [Benchmark]
    public int Ours() => _pages.Sum(page => ArticleExtractor.Extract(new PageInput(page.Body, null, page.Url)).Text.Length);

    [Benchmark(Baseline = true)]
    public int TheirsSmartReader() =>
        _pages.Sum(page =>
        {
            using var reader = new Reader(page.Url, page.Html);
            return reader.GetArticle().TextContent?.Length ?? 0;
        });
}
