using Microsoft.EntityFrameworkCore;
using StudyBot.Core.History;
using StudyBot.Core.Members;
using StudyBot.Core.Scoring.Judge;

namespace StudyBot.Core.Judging.Calls;

/// <summary>The way to the judge for a workspace: what was asked before is not asked again, and nobody asks beyond the budget.</summary>
public sealed class JudgeCalls(
    IDbContextFactory<StudyBotDbContext> contexts, HistoryWriter writer, JudgeBudget budget, JudgeBreaker breaker, TimeProvider clock)
{
    /// <summary>Whether the endpoint has failed so often that nothing is asked for a while.</summary>
    public bool IsLeftAlone => breaker.OpenUntil is not null;

    public IJudgeEndpoint For(WorkspaceId workspace, JudgeSetup setup) => new Caller(this, workspace, setup);

    private async Task<JudgeReply> AskAsync(
        WorkspaceId workspace, JudgeSetup setup, JudgeRequest request, CancellationToken cancellationToken)
    {
        var endpoint = setup.Endpoint;
        var key = ContentHash.Of(request.Content, endpoint.Model, endpoint.Provider, endpoint.Sampling, request.Seed.ToString());
        if (await FindAsync(key, cancellationToken) is { } known)
        {
            return known;
        }

        if (breaker.OpenUntil is { } until)
        {
            throw new JudgeEndpointException(JudgeProblem.Unavailable, "The judge has failed several times and is left alone.", until);
        }

        if (!await budget.TakeCallAsync(workspace, setup, cancellationToken))
        {
            throw new JudgeEndpointException(JudgeProblem.OverBudget, "The day's budget is used up.", budget.RenewsAt);
        }

        var startedAt = clock.GetTimestamp();
        var reply = await AskAsync(endpoint, request, cancellationToken);
        await StoreAsync(workspace, key, request.AnswerHash, reply, clock.GetElapsedTime(startedAt), cancellationToken);
        return reply;
    }

    private async Task<JudgeReply> AskAsync(IJudgeEndpoint endpoint, JudgeRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var reply = await endpoint.AskAsync(request, cancellationToken);
            breaker.Succeeded();
            return reply;
        }
        catch (JudgeEndpointException failure) when (failure.Problem is JudgeProblem.Unavailable or JudgeProblem.Refused)
        {
            breaker.Failed();
            throw;
        }
    }

    private async Task<JudgeReply?> FindAsync(string key, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        return await history.JudgeReplies
            .Where(row => row.Key == key)
            .Select(row => new JudgeReply(row.Text, row.InputTokens, row.OutputTokens))
            .SingleOrDefaultAsync(cancellationToken);
    }

    private Task StoreAsync(
        WorkspaceId workspace, string key, string answerHash, JudgeReply reply, TimeSpan took, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            async history =>
            {
                await budget.SpendAsync(history, workspace, reply.Tokens);
                if (await history.JudgeReplies.AnyAsync(row => row.Key == key))
                {
                    return; // Two members wrote the same at the same time.
                }

                history.JudgeReplies.Add(new StoredReply
                {
                    Key = key,
                    AnswerHash = answerHash,
                    Text = reply.Text,
                    InputTokens = reply.InputTokens,
                    OutputTokens = reply.OutputTokens,
                    Milliseconds = (int)Math.Min(int.MaxValue, took.TotalMilliseconds),
                    At = clock.GetUtcNow(),
                });
            },
            cancellationToken);

    private sealed class Caller(JudgeCalls calls, WorkspaceId workspace, JudgeSetup setup) : IJudgeEndpoint
    {
        public string Provider => setup.Endpoint.Provider;

        public string Model => setup.Endpoint.Model;

        public string Sampling => setup.Endpoint.Sampling;

        public Task<JudgeReply> AskAsync(JudgeRequest request, CancellationToken cancellationToken) =>
            calls.AskAsync(workspace, setup, request, cancellationToken);
    }
}
