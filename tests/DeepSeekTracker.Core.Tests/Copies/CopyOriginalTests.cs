using DeepSeekTracker.Core.Copies;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Tests.Copies;

public class CopyOriginalTests
{
    private static readonly DateTime Start = new(2025, 1, 27, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_credited_agency_comes_before_an_earlier_date()
    {
        var original = CopyOriginal.Of([
            At(1, 0, credit: "Reuters"),
            At(2, 5, domain: "reuters.com"),
            At(3, 9, credit: "Reuters"),
        ]);
        Assert.Equal((2L, OriginalBasis.Credit), (original.Key, original.Basis));
        Assert.Equal("2 articles of 3 credit Reuters", original.Reason);
    }

    [Fact]
    public void A_credited_agency_need_not_be_among_the_articles()
    {
        var original = CopyOriginal.Of([At(1, 0, credit: "AFP"), At(2, 5)]);
        Assert.Equal((null, "AFP", OriginalBasis.Credit), (original.Key, original.Name, original.Basis));
        Assert.Equal("one article of 2 credits AFP, whose own piece is not among the articles", original.Reason);
    }

    [Fact]
    public void An_outlet_may_be_credited_by_its_name()
    {
        var original = CopyOriginal.Of([At(1, 3, outlet: "Meridian Wire (sample)"), At(2, 1, credit: "Meridian Wire")]);
        Assert.Equal(1, original.Key);
    }

    [Fact]
    public void Contradicting_credits_say_nothing()
    {
        var original = CopyOriginal.Of([At(1, 0, credit: "AFP"), At(2, 5, credit: "Reuters")]);
        Assert.Equal((1L, OriginalBasis.Earliest), (original.Key, original.Basis));
    }

    [Fact]
    public void An_agency_that_names_itself_is_judged_by_date()
    {
        var original = CopyOriginal.Of([At(1, 7, domain: "reuters.com", credit: "Reuters"), At(2, 5)]);
        Assert.Equal((2L, OriginalBasis.Earliest), (original.Key, original.Basis));
    }

    [Fact]
    public void A_canonical_address_elsewhere_is_the_original()
    {
        var copy = At(1, 0) with { Canonical = "https://two.example/a", CanonicalDomain = "two.example" };
        var original = CopyOriginal.Of([copy, At(2, 5, domain: "two.example")]);
        Assert.Equal((2L, OriginalBasis.Canonical), (original.Key, original.Basis));
        Assert.Null(CopyOriginal.Of([copy, At(3, 5, domain: "three.example")]).Key);
    }

    [Fact]
    public void A_canonical_address_of_ones_own_says_nothing()
    {
        var own = At(1, 9, domain: "one.example") with { Canonical = "https://one.example/b", CanonicalDomain = "one.example" };
        Assert.Equal(
            (2L, OriginalBasis.Earliest),
            (CopyOriginal.Of([own, At(2, 1)]).Key, CopyOriginal.Of([own, At(2, 1)]).Basis)
        );
    }

    [Fact]
    public void The_earliest_is_the_original() => Assert.Equal(2, CopyOriginal.Of([At(1, 8), At(2, 1), At(3, 4)]).Key);

    [Fact]
    public void Dates_that_overlap_leave_it_unknown()
    {
        var day = At(2, 0) with { Published = PublishedInterval.Of(Start.Date, DatePrecision.Day) };
        var original = CopyOriginal.Of([At(1, 1), day]);
        Assert.Equal((null, OriginalBasis.Unknown), (original.Key, original.Basis));
        Assert.Equal("Nobody is credited, and the dates are not exact enough to tell which came first", original.Reason);
    }

    [Fact]
    public void A_member_without_date_leaves_it_unknown()
    {
        var original = CopyOriginal.Of([At(1, 1), At(2, 0) with { Published = null }]);
        Assert.Equal("Nobody is credited, and one article of 2 has no date", original.Reason);
    }

    [Fact]
    public void The_order_of_members_does_not_matter()
    {
        CopyMember[] members = [At(1, 4, credit: "AFP"), At(2, 1), At(3, 2, domain: "afp.com"), At(4, 9, credit: "AFP")];
        Assert.Equal(CopyOriginal.Of(members), CopyOriginal.Of([.. members.Reverse()]));
    }

    private static CopyMember At(long key, int hours, string? domain = null, string? outlet = null, string? credit = null)
    {
        var site = domain ?? $"site{key}.example";
        return new CopyMember(
            key,
            outlet,
            $"https://{site}/a",
            site,
            PublishedInterval.Of(Start.AddHours(hours), DatePrecision.Minute),
            credit
        );
    }
}
