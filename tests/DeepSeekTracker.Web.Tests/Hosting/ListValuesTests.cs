using DeepSeekTracker.Web.Access;
using DeepSeekTracker.Web.Fetching;
using DeepSeekTracker.Web.Hosting;
using DeepSeekTracker.Web.Tests.House;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DeepSeekTracker.Web.Tests.Hosting;

public sealed class ListValuesTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Names_every_option_that_is_a_list() =>
        Findings.None(
            from type in typeof(Program).Assembly.GetTypes()
            where type.Name.EndsWith("Options", StringComparison.Ordinal)
            from property in type.GetProperties()
            where property.PropertyType == typeof(IReadOnlyList<string>)
            let name = $"{type.Name[..^"Options".Length]}:{property.Name}"
            where !ListValues.Names.Contains(name)
            select name
        );

    [Theory]
    [InlineData("10.0.0.0/8", "10.0.0.0/8")]
    [InlineData("10.0.0.0/8;192.168.1.0/24", "10.0.0.0/8 192.168.1.0/24")]
    [InlineData(" 10.0.0.0/8 , fd00::/8;192.168.1.0/24; ", "10.0.0.0/8 fd00::/8 192.168.1.0/24")]
    [InlineData("", "")]
    public async Task One_value_holds_several_members(string value, string members)
    {
        await using var app = Build(
            $"--Access:TrustedProxies={value}",
            $"--Admin:AllowedNetworks={value}",
            $"--Fetching:AllowedNetworks={value}"
        );

        Assert.Equal(members, string.Join(' ', app.Services.GetRequiredService<FetchingOptions>().AllowedNetworks));
        Assert.Equal(members, string.Join(' ', Value<AdminOptions>(app).AllowedNetworks));
        Assert.Equal(members, string.Join(' ', Value<AccessOptions>(app).TrustedProxies));
    }

    [Fact]
    public async Task A_list_by_numbers_is_read_as_before()
    {
        await using var app = Build("--Admin:AllowedNetworks:0=10.0.0.0/8", "--Admin:AllowedNetworks:1=fd00::/8");
        Assert.Equal(["10.0.0.0/8", "fd00::/8"], Value<AdminOptions>(app).AllowedNetworks);
    }

    [Theory]
    [InlineData("Admin:AllowedNetworks", " ; ", "names nothing")]
    [InlineData("Fetching:HostMap", "127.0.0.1:80", "Fetching:HostMap:news.example=")]
    public void What_holds_no_member_is_refused(string name, string value, string message)
    {
        var problem = Assert.Throws<StartException>(() => ListValues.Split(Configuration((name, value))));
        Assert.Contains(name, problem.Message, StringComparison.Ordinal);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_forms_at_once_are_refused()
    {
        var both = Configuration(("Admin:AllowedNetworks", "10.0.0.0/8"), ("Admin:AllowedNetworks:0", "0.0.0.0/0"));
        var problem = Assert.Throws<StartException>(() => ListValues.Split(both));
        Assert.Contains("Use one of the two", problem.Message, StringComparison.Ordinal);
    }

    private static IConfigurationRoot Configuration(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)))
            .Build();

    private Microsoft.AspNetCore.Builder.WebApplication Build(params string[] settings) =>
        TrackerBuilder.Build([$"--Data:Folder={_folder.Path}", .. settings], quiet: true);

    private static T Value<T>(Microsoft.AspNetCore.Builder.WebApplication app)
        where T : class => app.Services.GetRequiredService<IOptions<T>>().Value;
}
