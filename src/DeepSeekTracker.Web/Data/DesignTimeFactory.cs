using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace DeepSeekTracker.Web.Data;

/// <summary>For <c>dotnet ef</c> only.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<TrackerDbContext>
{
    public TrackerDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<TrackerDbContext>();
        DataServices.Configure(options, Path.Combine(Path.GetTempPath(), "deepseektracker-design.db"));
        return new TrackerDbContext(options.Options);
    }
}
