using DeepSeekTracker.Core.Copies;

namespace DeepSeekTracker.Core.Tests.Copies;

public class SyndicationCreditTests
{
    private const string Body = "\n\nA paragraph of the piece itself, long enough to be read as one.\n\nAnother one.";

    [Theory]
    [InlineData("NEW YORK, Jan 27 (Reuters) - Shares fell.", "Reuters", "Reuters")]
    [InlineData("(Reuters) - Shares fell.", "Reuters", "Reuters")]
    [InlineData("WASHINGTON (AP) — A Chinese company said.", "Associated Press", "AP")]
    [InlineData("PARIS, 28 janvier 2025 (AFP) - Le cours a chuté.", "AFP", "AFP")]
    [InlineData("Berlin (dpa) - Die Aktien fielen.", "dpa", "dpa")]
    [InlineData("Madrid, 27 ene (EFE).- Las acciones cayeron.", "EFE", "EFE")]
    [InlineData("(ANSA) - ROMA, 28 GEN - Il titolo scende.", "ANSA", "ANSA")]
    [InlineData("BEIJING, Jan. 27 (Xinhua) -- A start-up.", "Xinhua", "Xinhua")]
    [InlineData("MOSCOW, January 28. /TASS/. A start-up.", "TASS", "TASS")]
    [InlineData("新华社北京1月27日电（记者王某）一家公司。", "Xinhua", "新华社")]
    [InlineData("(서울=연합뉴스) 김 기자 = 주가가 내렸다.", "Yonhap", "연합뉴스")]
    [InlineData("NEW YORK, Jan 27 (Meridian Wire) - Shares fell.", "Meridian Wire", "Meridian Wire")]
    [InlineData("AMSTERDAM (ANP/AFP) - De beurs daalde.", "ANP", "ANP")]
    public void Reads_a_dateline(string first, string agency, string written)
    {
        var text = first + Body;
        var credit = SyndicationCredit.InText(text)!;
        Assert.Equal((agency, CreditForm.Dateline, written), (credit.Agency, credit.Form, credit.Place.In(text)));
    }

    [Theory]
    [InlineData("Shares fell, he said. (Reuters)", "Reuters", CreditForm.Mark)]
    [InlineData("Shares fell, he said.\n(dpa/AFP)", "dpa", CreditForm.Mark)]
    [InlineData("Shares fell.\nAFP", "AFP", CreditForm.Mark)]
    [InlineData("Shares fell.\nSource: Reuters", "Reuters", CreditForm.SourceLine)]
    [InlineData("De beurs daalde.\nBron: ANP", "ANP", CreditForm.SourceLine)]
    [InlineData("股价下跌。\n来源：新华社", "Xinhua", CreditForm.SourceLine)]
    [InlineData("Shares fell.\n(Reporting by Ann Lee in Taipei; Editing by Bo Tan)", "Reuters", CreditForm.Signature)]
    [InlineData("This article was originally published by Grist.", "Grist", CreditForm.Republished)]
    [InlineData("(With inputs from PTI)", "PTI", CreditForm.Contribution)]
    [InlineData("Shares fell. (mit Material von dpa)", "dpa", CreditForm.Contribution)]
    [InlineData("The Associated Press contributed to this report.", "Associated Press", CreditForm.Contribution)]
    public void Reads_a_credit_at_the_end(string last, string agency, CreditForm form)
    {
        var credit = SyndicationCredit.InText("A headline of the piece\n\nIts first paragraph." + Body + "\n\n" + last)!;
        Assert.Equal((agency, form), (credit.Agency, credit.Form));
    }

    [Theory]
    [InlineData("By Reuters", "Reuters", CreditForm.Byline)]
    [InlineData("REUTERS", "Reuters", CreditForm.Byline)]
    [InlineData("AFP", "AFP", CreditForm.Byline)]
    [InlineData("Kelvin Ho, AP Business Writer", "Associated Press", CreditForm.Byline)]
    [InlineData("Von dpa", "dpa", CreditForm.Byline)]
    [InlineData("Ann Lee and Reuters", "Reuters", CreditForm.Byline)]
    [InlineData("Le Vent avec AFP", "AFP", CreditForm.Contribution)]
    public void Reads_a_byline(string byline, string agency, CreditForm form)
    {
        var credit = SyndicationCredit.InByline(byline)!;
        Assert.Equal((agency, form), (credit.Agency, credit.Form));
    }

    [Theory]
    [InlineData("Nvidia (NVDA) - the chip maker - fell, Reuters reported.")]
    [InlineData("According to Reuters, shares fell (see the table) on Jan 27.")]
    [InlineData("The agency told AFP that it knows of nothing.")]
    [InlineData("On January 27 the company (Nasdaq: NVDA) - once the largest - fell.")]
    [InlineData("He had a pa and a tt and went aa.")]
    [InlineData("Photo (Reuters archive) shows a hall.")]
    [InlineData("Source: the company's own report.")]
    public void A_source_that_is_merely_named_is_no_credit(string line)
    {
        Assert.Null(SyndicationCredit.InText(line + Body));
        Assert.Null(SyndicationCredit.InText("A first paragraph of it." + Body + "\n" + line));
    }

    [Theory]
    [InlineData("Ann Lee")]
    [InlineData("")]
    [InlineData("Pa Tt")]
    public void A_person_is_no_agency(string byline) => Assert.Null(SyndicationCredit.InByline(byline));

    [Fact]
    public void Only_the_beginning_and_the_end_are_read() =>
        Assert.Null(
            SyndicationCredit.InText(
                string.Concat(Enumerable.Repeat("A line.\n", 9))
                    + "Shares fell. (Reuters)\n"
                    + string.Concat(Enumerable.Repeat("A line.\n", 9))
            )
        );
}
