using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DeepSeekTracker.Web.Data;

/// <summary>The database of one story.</summary>
public sealed class TrackerDbContext(DbContextOptions<TrackerDbContext> options) : DbContext(options)
{
    public DbSet<Outlet> Outlets => Set<Outlet>();

    public DbSet<OutletDomain> OutletDomains => Set<OutletDomain>();

    public DbSet<OutletAlias> OutletAliases => Set<OutletAlias>();

    public DbSet<Feed> Feeds => Set<Feed>();

    public DbSet<FeedEntry> FeedEntries => Set<FeedEntry>();

    public DbSet<FeedPoll> FeedPolls => Set<FeedPoll>();

    public DbSet<FeedAddress> FeedAddresses => Set<FeedAddress>();

    public DbSet<FeedResponse> FeedResponses => Set<FeedResponse>();

    public DbSet<Article> Articles => Set<Article>();

    public DbSet<ArticleText> ArticleTexts => Set<ArticleText>();

    public DbSet<FormerText> FormerTexts => Set<FormerText>();

    public DbSet<ArticlePage> ArticlePages => Set<ArticlePage>();

    public DbSet<SavedReading> SavedReadings => Set<SavedReading>();

    public DbSet<ArticleTopic> ArticleTopics => Set<ArticleTopic>();

    public DbSet<ArticleMention> ArticleMentions => Set<ArticleMention>();

    public DbSet<MentionRuling> MentionRulings => Set<MentionRuling>();

    public DbSet<ArticleFingerprint> ArticleFingerprints => Set<ArticleFingerprint>();

    public DbSet<CopyBand> CopyBands => Set<CopyBand>();

    public DbSet<CopyArrival> CopyArrivals => Set<CopyArrival>();

    public DbSet<CopyGroupSize> CopyGroupSizes => Set<CopyGroupSize>();

    public DbSet<CopyRelation> CopyRelations => Set<CopyRelation>();

    public DbSet<CopyRuling> CopyRulings => Set<CopyRuling>();

    public DbSet<TopicRevision> TopicRevisions => Set<TopicRevision>();

    public DbSet<Capture> Captures => Set<Capture>();

    public DbSet<Edit> Edits => Set<Edit>();

    public DbSet<IngestRun> IngestRuns => Set<IngestRun>();

    public DbSet<Setting> Settings => Set<Setting>();

    private static readonly HashSet<string> IndexedColumns =
    [
        nameof(Article.Title),
        nameof(Article.Author),
        nameof(Article.Url),
        nameof(Article.OutletId),
        nameof(Article.Language),
        nameof(Article.OnStory),
        nameof(Article.TextState),
        nameof(Article.PublishedPrecision),
        nameof(Article.SortAt),
    ];

    /// <summary>What lists and counts know beside the index.</summary>
    private static readonly HashSet<string> CountedColumns =
    [
        .. IndexedColumns,
        nameof(Article.PublishedDay),
        nameof(Article.Kind),
        nameof(Article.WordCount),
        nameof(Article.FirstSeenAt),
        nameof(Article.Relevance),
        nameof(Article.CopyRole),
    ];

    private readonly HashSet<int> _touched = [];
    private readonly HashSet<int> _counted = [];
    private bool _outletsTouched;

    /// <summary>What the next call of <see cref="TakeTouched"/> would give.</summary>
    internal IReadOnlyCollection<int> Touched => [.. _touched];

    /// <summary>The articles whose row, text or topics were stored since the last call.</summary>
    internal IReadOnlyCollection<int> TakeTouched()
    {
        int[] touched = [.. _touched];
        _touched.Clear();
        return touched;
    }

    /// <summary>The articles of which something was stored since the last call that is counted, and whether outlets were.</summary>
    internal (IReadOnlyCollection<int> Articles, bool Outlets) TakeCounted()
    {
        (int[] Articles, bool Outlets) counted = ([.. _counted], _outletsTouched);
        _counted.Clear();
        _outletsTouched = false;
        return counted;
    }

    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        // Looking for changes walks everything that is tracked: once a call is enough, and one batch makes hundreds of calls.
        ChangeTracker.DetectChanges();
        var looks = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            var entries = ChangeTracker
                .Entries()
                .Where(e => e.State is not (EntityState.Unchanged or EntityState.Detached))
                .ToList();
            var touched = entries
                .Where(e => e.Entity is Article or ArticleText or ArticleTopic && Changes(e, IndexedColumns))
                .Select(e => e.Entity)
                .ToList();
            var counted = entries
                .Where(e =>
                    e.Entity is ArticleMention
                    || e is { State: EntityState.Added, Entity: Edit or MentionRuling }
                    || (e.Entity is Article && Changes(e, CountedColumns))
                )
                .Select(e => e.Entity)
                .ToList();
            var outlets = entries.Any(e => e.Entity is Outlet or OutletDomain);
            var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            _outletsTouched |= outlets;
            _counted.UnionWith(counted.Select(ArticleOf));
            _touched.UnionWith(touched.Select(ArticleOf));
            return saved;
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = looks;
        }
    }

    /// <summary>To be asked after what was added has its number.</summary>
    private static int ArticleOf(object entity) =>
        entity switch
        {
            Article article => article.Id,
            ArticleText text => text.ArticleId,
            ArticleTopic topic => topic.ArticleId,
            ArticleMention mention => mention.ArticleId,
            MentionRuling ruling => ruling.ArticleId,
            Edit edit => edit.ArticleId,
            _ => throw new ArgumentOutOfRangeException(nameof(entity), entity, "It belongs to no article."),
        };

    private static bool Changes(EntityEntry changed, HashSet<string> columns) =>
        changed is not { State: EntityState.Modified, Entity: Article }
        || changed.Properties.Any(property => property.IsModified && columns.Contains(property.Metadata.Name));

    /// <summary>SQLite cannot order DateTimeOffset (efcore's documented limit), so every instant is stored as Unix milliseconds.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Outlet>(outlet =>
        {
            outlet.HasIndex(o => o.Key).IsUnique();
            outlet.HasMany(o => o.Domains).WithOne().HasForeignKey(d => d.OutletId);
            outlet.HasMany(o => o.Aliases).WithOne().HasForeignKey(a => a.OutletId);
        });
        modelBuilder.Entity<OutletDomain>().HasIndex(d => new { d.Host, d.PathPrefix }).IsUnique();
        modelBuilder.Entity<OutletAlias>().HasIndex(a => a.Name).IsUnique();
        modelBuilder.Entity<Feed>(feed =>
        {
            feed.HasIndex(f => f.Url).IsUnique();
            feed.HasIndex(f => f.NextPollAt);
            feed.HasOne(f => f.Outlet).WithMany().HasForeignKey(f => f.OutletId);
        });
        modelBuilder.Entity<FeedEntry>(entry =>
        {
            entry.HasIndex(e => new { e.FeedId, e.UrlKey });
            entry.HasIndex(e => new { e.FeedId, e.GuidHash });
            entry.HasIndex(e => e.ArticleId);
            entry.HasOne<Feed>().WithMany().HasForeignKey(e => e.FeedId);
        });
        modelBuilder.Entity<FeedAddress>(address =>
        {
            address.HasIndex(a => a.FeedId);
            address.HasOne<Feed>().WithMany().HasForeignKey(a => a.FeedId);
        });
        modelBuilder.Entity<FeedResponse>(response =>
        {
            response.HasKey(r => r.FeedId);
            response.HasOne<Feed>().WithOne().HasForeignKey<FeedResponse>(r => r.FeedId);
        });
        modelBuilder.Entity<FeedPoll>(poll =>
        {
            poll.HasIndex(p => new { p.FeedId, p.At });
            poll.HasOne<Feed>().WithMany().HasForeignKey(p => p.FeedId);
        });
        ConfigureArticles(modelBuilder);
        ConfigureEvidence(modelBuilder);
        modelBuilder.Entity<Setting>().HasKey(s => s.Key);
    }

    private static void ConfigureArticles(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Article>(article =>
        {
            article.HasIndex(a => a.Key).IsUnique();
            article.HasIndex(a => a.SearchId).IsUnique();
            article.HasIndex(a => new { a.FirstSeenAt, a.Id });
            article.HasIndex(a => new { a.OutletId, a.SearchId });
            article.HasIndex(a => a.PublishedDay);
            article.HasIndex(a => a.TextSha256);
            article.HasIndex(a => a.CopyGroupId);
            article.HasIndex(a => new { a.NextPageAt, a.PageTries });
            article.HasIndex(a => new { a.Host, a.LastPageTryAt });
            article.HasOne(a => a.Outlet).WithMany().HasForeignKey(a => a.OutletId).OnDelete(DeleteBehavior.Restrict);
            article.HasOne(a => a.Text).WithOne().HasForeignKey<ArticleText>(t => t.ArticleId);
            article.HasMany(a => a.Topics).WithOne().HasForeignKey(t => t.ArticleId);
        });
        modelBuilder.Entity<ArticleText>().HasKey(t => t.ArticleId);
        modelBuilder.Entity<ArticlePage>(page =>
        {
            page.HasKey(p => p.ArticleId);
            page.HasOne<Article>().WithOne().HasForeignKey<ArticlePage>(p => p.ArticleId);
        });
        modelBuilder.Entity<SavedReading>(saved =>
        {
            saved.HasKey(s => s.ArticleId);
            saved.HasOne<Article>().WithOne().HasForeignKey<SavedReading>(s => s.ArticleId);
        });
        modelBuilder.Entity<FormerText>(text =>
        {
            text.HasIndex(t => new { t.ArticleId, t.TextSha256 }).IsUnique();
            text.HasOne<Article>().WithMany().HasForeignKey(t => t.ArticleId);
        });
        modelBuilder.Entity<ArticleTopic>(topic =>
        {
            topic.HasKey(t => new { t.ArticleId, t.TopicKey });
            topic.HasIndex(t => new { t.TopicKey, t.ArticleId });
        });
        modelBuilder.Entity<Capture>(capture =>
        {
            capture.HasIndex(c => c.ArticleId);
            capture.HasOne<Article>().WithMany().HasForeignKey(c => c.ArticleId);
        });
        modelBuilder.Entity<Edit>(edit =>
        {
            edit.HasIndex(e => e.ArticleId);
            edit.HasIndex(e => e.Field);
            edit.HasOne<Article>().WithMany().HasForeignKey(e => e.ArticleId);
        });
    }

    private static void ConfigureEvidence(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ArticleMention>(mention =>
        {
            mention.HasIndex(m => m.ArticleId);
            mention.HasIndex(m => new { m.Claim, m.ArticleId });
            mention.HasOne<Article>().WithMany(a => a.Mentions).HasForeignKey(m => m.ArticleId);
        });
        modelBuilder.Entity<MentionRuling>(ruling =>
        {
            ruling.HasIndex(r => r.ArticleId);
            ruling.HasOne<Article>().WithMany().HasForeignKey(r => r.ArticleId);
        });
        modelBuilder.Entity<ArticleFingerprint>(fingerprint =>
        {
            fingerprint.HasKey(f => f.ArticleId);
            fingerprint.HasOne<Article>().WithOne().HasForeignKey<ArticleFingerprint>(f => f.ArticleId);
        });
        modelBuilder.Entity<CopyBand>().HasKey(b => new { b.Hash, b.ArticleId });
        modelBuilder.Entity<CopyArrival>(arrival =>
        {
            arrival.HasKey(a => a.ArticleId);
            arrival.Property(a => a.ArticleId).ValueGeneratedNever();
        });
        modelBuilder.Entity<CopyGroupSize>(size =>
        {
            size.HasKey(s => s.GroupId);
            size.Property(s => s.GroupId).ValueGeneratedNever();
            size.HasIndex(s => new { s.Articles, s.GroupId }).IsDescending(true, false);
        });
        modelBuilder.Entity<CopyRelation>(relation =>
        {
            relation.HasIndex(r => new { r.FirstId, r.SecondId }).IsUnique();
            relation.HasIndex(r => r.SecondId);
        });
        modelBuilder.Entity<CopyRuling>(ruling =>
        {
            ruling.HasIndex(r => r.FirstId);
            ruling.HasIndex(r => r.SecondId);
        });
    }

    private sealed class UnixMilliseconds()
        : ValueConverter<DateTimeOffset, long>(
            at => at.ToUnixTimeMilliseconds(),
            ms => DateTimeOffset.FromUnixTimeMilliseconds(ms)
        );
}
