namespace DeepSeekTracker.Web.Ingest;

/// <summary>The one door by which pages ask the worker to act.</summary>
public sealed class IngestQueue
{
    /// <summary>Largest OPML file that is read.</summary>
    public const int MostOpmlBytes = OpmlImporter.MostBytes;

    private readonly SavedImporter _importer;
    private readonly DiscoveryDesk _discoveries;
    private readonly FeedBook _book;
    private readonly FeedEditor _feeds;
    private readonly OutletEditor _outlets;
    private readonly OpmlImporter _opml;
    private readonly OpmlExporter _opmlOut;
    private readonly TopicBook _topics;
    private readonly MentionEditor _mentions;
    private readonly CopyBook _copies;
    private readonly OwnerWork _work;
    private readonly ReanalysisPlanner _planner;
    private readonly RunningWork _running;

    internal IngestQueue(
        SavedImporter importer,
        DiscoveryDesk discoveries,
        FeedBook book,
        FeedEditor feeds,
        OutletEditor outlets,
        OpmlImporter opml,
        OpmlExporter opmlOut,
        TopicBook topics,
        MentionEditor mentions,
        CopyBook copies,
        OwnerWork work,
        ReanalysisPlanner planner,
        RunningWork running
    )
    {
        (_importer, _discoveries, _book, _feeds, _outlets) = (importer, discoveries, book, feeds, outlets);
        (_opml, _opmlOut, _topics, _mentions, _copies) = (opml, opmlOut, topics, mentions, copies);
        (_work, _planner, _running) = (work, planner, running);
    }

    /// <summary>Imports one saved file now and tells what came of it; the owner can watch and stop it meanwhile.</summary>
    public async Task<ImportReport> ImportAsync(ImportRequest request, CancellationToken stop)
    {
        using var work = _running.Start($"Importing {request.Name}", due: null, stop);
        return await _importer.ImportAsync(request, work, stop);
    }

    /// <summary>Ends a number of imports: what waits for the last of them is done now.</summary>
    public Task EndImportsAsync() => _importer.EndAsync();

    /// <summary>Begins to look for feeds at an address; gives the number of the search.</summary>
    public int Discover(string address) => _discoveries.Start(address);

    /// <summary>The search as it stands when it ends or the wait is over; null where it is not kept any more.</summary>
    public Task<DiscoveryStand?> DiscoveryAsync(int id, TimeSpan wait, CancellationToken stop) =>
        _discoveries.FindAsync(id, wait, stop);

    public Task<OwnerAnswer> AddFeedsAsync(NewFeeds feeds, CancellationToken stop) => _book.AddAsync(feeds, stop);

    public Task<FeedForm?> FeedAsync(int id, CancellationToken stop) => _feeds.FindAsync(id, stop);

    public Task<OwnerAnswer> EditFeedAsync(int id, FeedEdit edit, CancellationToken stop) => _feeds.EditAsync(id, edit, stop);

    public Task<OwnerAnswer> ActOnFeedAsync(int id, FeedOrder action, CancellationToken stop) =>
        _feeds.ActAsync(id, action, stop);

    public Task<OutletForm?> OutletAsync(string key, CancellationToken stop) => _outlets.FindAsync(key, stop);

    /// <summary>Stores a new outlet (<paramref name="key"/> is null) or changes one; gives its key where it was stored.</summary>
    public Task<(OwnerAnswer Answer, string? Key)> PutOutletAsync(string? key, OutletForm form, CancellationToken stop) =>
        _outlets.PutAsync(key, form, stop);

    /// <summary>Reads an OPML file and tells what its import would do; nothing is stored yet.</summary>
    public Task<(OpmlPlan? Plan, string? Problem)> PlanOpmlAsync(string name, byte[] content, CancellationToken stop) =>
        _opml.PlanAsync(name, content, stop);

    /// <summary>The plan of a file that was read before; null where it is not kept any more.</summary>
    public Task<OpmlPlan?> OpmlPlanAsync(int id, CancellationToken stop) => _opml.PlanAsync(id, stop);

    public Task<OwnerAnswer> ImportOpmlAsync(int id, CancellationToken stop) => _opml.ImportAsync(id, stop);

    public Task<string> ExportOpmlAsync(CancellationToken stop) => _opmlOut.WriteAsync(stop);

    /// <summary>The topics by which articles are judged now.</summary>
    public IReadOnlyList<NamedTopic> Topics() => _topics.Topics;

    public TopicForm? Topic(string key) => _topics.Find(key);

    public Task<IReadOnlyList<TopicVersion>> TopicVersionsAsync(CancellationToken stop) => _topics.VersionsAsync(stop);

    /// <summary>What a topic's rule would change, with the articles; nothing is changed yet.</summary>
    public Task<TopicPreview> PreviewTopicAsync(string key, TopicForm form, CancellationToken stop) =>
        _topics.PreviewAsync(key, form, stop);

    public Task<(OwnerAnswer Answer, IReadOnlyList<string> Problems)> SaveTopicAsync(
        string key,
        TopicForm form,
        CancellationToken stop
    ) => _topics.SaveAsync(key, form, "owner", stop);

    public Task<OwnerAnswer> UndoTopicsAsync(int id, CancellationToken stop) => _topics.UndoAsync(id, stop);

    /// <summary>What the owner says of a mention holds over what the machine finds, until it is undone.</summary>
    public Task<OwnerAnswer> RuleOnMentionAsync(int articleId, string key, MentionForm form, CancellationToken stop) =>
        _mentions.RuleAsync(articleId, key, form, "owner", stop);

    public Task<OwnerAnswer> UndoRulingAsync(int id, CancellationToken stop) => _mentions.UndoAsync(id, stop);

    /// <summary>Rules that two articles are one piece.</summary>
    public Task<OwnerAnswer> MergeCopiesAsync(int one, int other, string? note, CancellationToken stop) =>
        _copies.MergeAsync(one, other, note, "owner", stop);

    /// <summary>Rules that an article is not one of its group of copies.</summary>
    public Task<OwnerAnswer> SplitCopyAsync(int id, string? note, CancellationToken stop) =>
        _copies.SplitAsync(id, note, "owner", stop);

    public Task<OwnerAnswer> UndoCopyRulingAsync(int id, CancellationToken stop) => _copies.UndoAsync(id, stop);

    public Task<OwnerAnswer> OrderAsync(WorkOrder order, CancellationToken stop) => _work.OrderAsync(order, stop);

    /// <summary>Begins to find out what judging everything again would change; nothing is changed.</summary>
    public OwnerAnswer PlanReanalysis() => _planner.Start();

    /// <summary>What was found out last, and when; null before the first time.</summary>
    public (ReanalysisPlan Plan, DateTimeOffset At)? PlannedReanalysis() => _planner.Last;

    public bool IsPlanningReanalysis() => _planner.IsPlanning;

    public IReadOnlyList<RunningRow> Running() => _running.Rows;

    /// <summary>Stops a piece of work at its next step; false where it is over already.</summary>
    public bool Cancel(int id) => _running.Cancel(id);
}
