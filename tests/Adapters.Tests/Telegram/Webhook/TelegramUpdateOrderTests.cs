using Confidant.Adapters.Telegram;
using Confidant.Emulators.Time;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Telegram;

public sealed class TelegramUpdateOrderTests
{
    private readonly ManualTime _time = new();
    private readonly TelegramUpdateOrder _order;

    public TelegramUpdateOrderTests() => _order = new TelegramUpdateOrder(_time);

    [Fact]
    public async Task The_first_wait_for_any_that_were_sent_before_them()
    {
        Task<IReadOnlyList<TelegramArrival>> taking = TakeAsync();
        Add(12);
        Add(11);
        taking.IsCompleted.Should().BeFalse();

        _time.Advance(TelegramUpdateOrder.Patience);

        Numbers(await taking).Should().Equal(11, 12);
    }

    [Fact]
    public async Task One_whose_predecessor_was_taken_waits_for_nothing()
    {
        await BeginAsync(at: 10);

        Add(11);

        Numbers(await TakeAsync()).Should().Equal(11);
    }

    [Fact]
    public async Task One_that_overtook_waits_for_its_predecessor()
    {
        await BeginAsync(at: 10);
        Add(12);
        Task<IReadOnlyList<TelegramArrival>> taking = TakeAsync();
        taking.IsCompleted.Should().BeFalse();

        Add(11);

        Numbers(await taking).Should().Equal(11, 12);
    }

    [Fact]
    public async Task A_number_that_never_comes_delays_the_later_ones_by_the_patience_and_no_more()
    {
        await BeginAsync(at: 10);
        Add(12);
        _time.Advance(TelegramUpdateOrder.Patience / 2);
        Add(14);
        Task<IReadOnlyList<TelegramArrival>> taking = TakeAsync();

        _time.Advance(TelegramUpdateOrder.Patience / 2);

        Numbers(await taking).Should().Equal(12);
        Task<IReadOnlyList<TelegramArrival>> next = TakeAsync();
        next.IsCompleted.Should().BeFalse();
        _time.Advance(TelegramUpdateOrder.Patience / 2);
        Numbers(await next).Should().Equal(14);
    }

    [Fact]
    public async Task One_that_comes_too_late_is_taken_at_once()
    {
        await BeginAsync(at: 10);

        Add(7);

        Numbers(await TakeAsync()).Should().Equal(7);
        Add(11);
        Numbers(await TakeAsync()).Should().Equal(11);
    }

    [Fact]
    public async Task Numbers_that_begin_anew_are_put_in_order_again()
    {
        await BeginAsync(at: 900_000_000);
        Add(502);
        Task<IReadOnlyList<TelegramArrival>> taking = TakeAsync();
        taking.IsCompleted.Should().BeFalse();
        Add(501);

        _time.Advance(TelegramUpdateOrder.Patience);

        Numbers(await taking).Should().Equal(501, 502);
        Add(503);
        Numbers(await TakeAsync()).Should().Equal(503);
    }

    [Fact]
    public async Task What_was_returned_is_waited_for()
    {
        await BeginAsync(at: 10);
        Add(11);
        _order.Return(await TakeAsync());
        Add(12);
        Task<IReadOnlyList<TelegramArrival>> taking = TakeAsync();
        taking.IsCompleted.Should().BeFalse();

        Add(11);

        Numbers(await taking).Should().Equal(11, 12);
    }

    [Fact]
    public void The_same_update_twice_waits_once()
    {
        _order.Add(5, null).Should().BeSameAs(_order.Add(5, null));
    }

    private static IEnumerable<long> Numbers(IReadOnlyList<TelegramArrival> arrivals) => arrivals.Select(static arrival => arrival.Number);

    private void Add(long number) => _order.Add(number, null);

    private Task<IReadOnlyList<TelegramArrival>> TakeAsync() => _order.TakeAsync(CancellationToken.None);

    private async Task BeginAsync(long at)
    {
        Add(at);
        _time.Advance(TelegramUpdateOrder.Patience);
        Numbers(await TakeAsync()).Should().Equal(at);
    }
}
