using FluentAssertions;
using Xunit;
using static Confidant.Identity.Tests.SignIn.SignedData;

namespace Confidant.Identity.Tests.SignIn;

public sealed class TelegramSignInTests
{
    [Fact]
    public void A_Mini_App_signs_in_whom_Telegram_names_for_the_bot_that_it_belongs_to() =>
        CheckMiniApp(SignForMiniApp(MiniApp(("start_param", "link_7")))).Should().Be(new TelegramSignIn.Accepted(
            new TelegramPerson(new PlatformUserId(Platform.Telegram, "279058397"), "Ana Luz & Co", "ana"),
            new BotAccountId("7342037359"),
            Now,
            "link_7"));

    [Fact]
    public void A_login_signs_in_whom_Telegram_names_for_the_bot_that_it_belongs_to() =>
        CheckWidget(SignForWidget(Widget(("last_name", "Luz"), ("username", null)), OtherToken)).Should().Be(new TelegramSignIn.Accepted(
            new TelegramPerson(new PlatformUserId(Platform.Telegram, "279058397"), "Ana Luz", null),
            new BotAccountId("5768337691"),
            Now,
            null));

    [Fact]
    public void Data_that_were_signed_for_one_way_are_worth_nothing_for_the_other()
    {
        CheckWidget(SignForMiniApp(Widget())).Should().Be(Refused(TelegramSignInProblem.WrongHash));
        CheckMiniApp(SignForWidget(MiniApp())).Should().Be(Refused(TelegramSignInProblem.WrongHash));
    }

    [Fact]
    public void Data_of_a_bot_that_is_not_ours_are_refused()
    {
        CheckMiniApp(SignForMiniApp(MiniApp(), "1:foreign")).Should().Be(Refused(TelegramSignInProblem.WrongHash));
        CheckWidget(SignForWidget(Widget(), "1:foreign")).Should().Be(Refused(TelegramSignInProblem.WrongHash));
        MiniAppData.Verify(SignForMiniApp(MiniApp()), [], Now, LongestAge).Should().Be(Refused(TelegramSignInProblem.WrongHash));
    }

    [Fact]
    public void The_signature_is_among_what_is_signed()
    {
        string signed = SignForMiniApp(MiniApp());

        CheckMiniApp(signed.Replace("&signature=FNWSy6kv5n4kkmYYmfTbrgRtswTDwXg", "", StringComparison.Ordinal)).Should().Be(Refused(TelegramSignInProblem.WrongHash));
        CheckMiniApp(SignForMiniApp(MiniApp(("signature", null)))).Should().BeOfType<TelegramSignIn.Accepted>();
    }

    [Fact]
    public void Dates_count_to_the_second()
    {
        string signed = SignForMiniApp(MiniApp());
        string login = SignForWidget(Widget());

        At(Now + LongestAge).Should().AllBeOfType<TelegramSignIn.Accepted>();
        At(Now + LongestAge + TimeSpan.FromTicks(1)).Should().AllBeEquivalentTo(Refused(TelegramSignInProblem.TooOld));
        At(Now - TimeSpan.FromMinutes(1)).Should().AllBeOfType<TelegramSignIn.Accepted>("clocks differ a little");
        At(Now - TimeSpan.FromSeconds(61)).Should().AllBeEquivalentTo(Refused(TelegramSignInProblem.InFuture));

        TelegramSignIn[] At(DateTimeOffset now) =>
            [MiniAppData.Verify(signed, Bots, now, LongestAge), LoginWidgetData.Verify(login, Bots, now, LongestAge)];
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("""{"first_name":"Ana"}""")]
    [InlineData("""{"id":"279058397","first_name":"Ana"}""")]
    [InlineData("""{"id":0,"first_name":"Ana"}""")]
    [InlineData("""{"id":-5,"first_name":"Ana"}""")]
    [InlineData("""{"id":1.5,"first_name":"Ana"}""")]
    [InlineData("""{"id":99999999999999999999,"first_name":"Ana"}""")]
    [InlineData("""{"id":5}""")]
    [InlineData("""{"id":5,"first_name":7}""")]
    [InlineData("""{"id":5,"first_name":"\ud83e"}""")]
    [InlineData("""{"id":5,"first_name":"Ana","is_bot":true}""")]
    [InlineData("[5]")]
    [InlineData("nonsense")]
    [InlineData("""{"id":5,"first_name":"Ana","x":[[[[[[[[[[1]]]]]]]]]]}""")]
    public void A_Mini_App_without_a_person_signs_nobody_in(string? user) =>
        CheckMiniApp(SignForMiniApp(MiniApp(("user", user)))).Should().Be(Refused(TelegramSignInProblem.NoPerson));

    [Theory]
    [InlineData("id", null)]
    [InlineData("id", "0")]
    [InlineData("id", "-5")]
    [InlineData("id", "05")]
    [InlineData("id", "5x")]
    [InlineData("id", "٥")]
    [InlineData("first_name", null)]
    public void A_login_without_a_person_signs_nobody_in(string key, string? value) =>
        CheckWidget(SignForWidget(Widget((key, value)))).Should().Be(Refused(TelegramSignInProblem.NoPerson));

    public static TheoryData<string, string?> Malformed()
    {
        string good = SignForMiniApp(MiniApp());
        string bare = good[..good.IndexOf("&hash=", StringComparison.Ordinal)];
        return new TheoryData<string, string?>
        {
            { "nothing at all", null },
            { "an empty text", "" },
            { "no hash", bare },
            { "two hashes", good + "&hash=" + new string('0', 64) },
            { "a short hash", good[..^1] },
            { "a hash in upper case", bare + good[bare.Length..].ToUpperInvariant().Replace("HASH", "hash", StringComparison.Ordinal) },
            { "a field twice", good + "&query_id=AAHdF6IQAAAAAN0XohDhrOrc" },
            { "a field without a name", good + "&=x" },
            { "a field without a value", good + "&x" },
            { "an empty field", good + "&" },
            { "a name with a line end", good + "&x%0a=1" },
            { "a name in capitals", good + "&X=1" },
            { "a line end in a value", good.Replace("query_id=", "query_id=%0A", StringComparison.Ordinal) },
            { "a broken encoding", good.Replace("query_id=", "query_id=%4z", StringComparison.Ordinal) },
            { "a broken end", good + "&x=%" },
            { "bytes that are no text", good.Replace("query_id=", "query_id=%ff", StringComparison.Ordinal) },
            { "letters without their encoding", good.Replace("query_id=", "query_id=ñ", StringComparison.Ordinal) },
            { "a question mark before", "?" + good },
            { "too many fields", good + string.Concat(Enumerable.Range(0, 40).Select(static i => $"&f{i}=1")) },
            { "too long", good + "&x=" + new string('x', 20_000) },
            { "no date", SignForMiniApp(MiniApp(("auth_date", null))) },
            { "a date with a sign", SignForMiniApp(MiniApp(("auth_date", "+1790000000"))) },
            { "a date with a fraction", SignForMiniApp(MiniApp(("auth_date", "1790000000.5"))) },
            { "a date after the last one", SignForMiniApp(MiniApp(("auth_date", "253402300800"))) },
            { "a date beyond all dates", SignForMiniApp(MiniApp(("auth_date", "9999999999999"))) },
            { "a date of other digits", SignForMiniApp(MiniApp(("auth_date", "١٧٩٠٠٠٠٠٠٠"))) },
        };
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public void What_is_no_such_data_is_refused(string what, string? data)
    {
        CheckMiniApp(data).Should().Be(Refused(TelegramSignInProblem.Malformed), what);
        CheckWidget(data).Should().Be(Refused(TelegramSignInProblem.Malformed), what);
    }

    [Fact]
    public void A_change_of_any_field_breaks_the_hash()
    {
        Dictionary<string, string> fields = MiniApp(("start_param", "x"));
        string signed = SignForMiniApp(fields);
        foreach (string key in fields.Keys.Where(static key => key != "auth_date"))
        {
            CheckMiniApp(signed.Replace($"{key}=", $"{key}=1", StringComparison.Ordinal)).Should().Be(Refused(TelegramSignInProblem.WrongHash), key);
        }

        CheckMiniApp(signed.Replace("279058397", "279058398", StringComparison.Ordinal)).Should().Be(Refused(TelegramSignInProblem.WrongHash));
        CheckMiniApp(signed + "&more=1").Should().Be(Refused(TelegramSignInProblem.WrongHash));
    }

    [Fact]
    public void The_last_second_of_the_calendar_is_a_date_and_no_crash() =>
        CheckMiniApp(SignForMiniApp(MiniApp(("auth_date", "253402300799")))).Should().Be(Refused(TelegramSignInProblem.InFuture));

    private static TelegramSignIn CheckMiniApp(string? data) => MiniAppData.Verify(data, Bots, Now, LongestAge);

    private static TelegramSignIn CheckWidget(string? data) => LoginWidgetData.Verify(data, Bots, Now, LongestAge);

    private static TelegramSignIn.Refused Refused(TelegramSignInProblem problem) => new(problem);
}
