using DeepSeekTracker.Web.Pages.Wording;

namespace DeepSeekTracker.Web.Tests.Pages.Wording;

public sealed class PluralRuleTests
{
    [Theory]
    [InlineData("nplurals=1; plural=0;", "0000000")]
    [InlineData("nplurals=2; plural=n>1;", "0011111")]
    [InlineData("nplurals=2; plural=(n != 1);", "1011111")]
    [InlineData("nplurals=3; plural=(n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2;", "2011122")]
    [InlineData("nplurals=4; plural=n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3;", "3012233")]
    [InlineData("nplurals=2; plural=!(n == 2 + 1 * 1 - 0/0);", "1110111")]
    public void Gives_the_form_of_each_number(string header, string forms)
    {
        var rule = new PluralRule(header);

        Assert.Equal(forms, string.Concat(Enumerable.Range(0, 7).Select(n => rule.FormOf(n))));
    }

    [Fact]
    public void Never_leaves_the_forms_that_there_are() =>
        Assert.Equal(1, new PluralRule("nplurals=2; plural=n;").FormOf(int.MinValue));

    [Theory]
    [InlineData("")]
    [InlineData("nplurals=2;")]
    [InlineData("nplurals=0; plural=0;")]
    [InlineData("nplurals=2; plural=(n;")]
    [InlineData("nplurals=2; plural=n n;")]
    [InlineData("nplurals=2; plural=n ? 1;")]
    [InlineData("nplurals=2; plural=system(1);")]
    public void Says_what_is_no_rule(string header) => Assert.Throws<FormatException>(() => new PluralRule(header));
}
