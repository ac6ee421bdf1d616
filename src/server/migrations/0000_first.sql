CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"created_at" bigint NOT NULL,
	"profile" jsonb NOT NULL,
	"set_up" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plan_marks" (
	"person_id" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"at" bigint NOT NULL,
	"data" jsonb NOT NULL,
	CONSTRAINT "plan_marks_person_id_kind_id_pk" PRIMARY KEY("person_id","kind","id")
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"person_id" text NOT NULL,
	"version" integer NOT NULL,
	"made_at" bigint NOT NULL,
	"fingerprint" text NOT NULL,
	"cause" text NOT NULL,
	"plan" jsonb NOT NULL,
	"abilities" jsonb NOT NULL,
	CONSTRAINT "plans_person_id_version_pk" PRIMARY KEY("person_id","version")
);
--> statement-breakpoint
CREATE TABLE "content_versions" (
	"kind" text NOT NULL,
	"id" text NOT NULL,
	"hash" text NOT NULL,
	"body" jsonb NOT NULL,
	CONSTRAINT "content_versions_kind_id_hash_pk" PRIMARY KEY("kind","id","hash")
);
--> statement-breakpoint
CREATE TABLE "session_events" (
	"id" text NOT NULL,
	"session_id" text NOT NULL,
	"seq" integer NOT NULL,
	"at" bigint NOT NULL,
	"by" text NOT NULL,
	"kind" text NOT NULL,
	"text" text,
	"data" jsonb NOT NULL,
	"key" text,
	CONSTRAINT "session_events_session_id_seq_pk" PRIMARY KEY("session_id","seq")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"ref" jsonb,
	"started_at" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"skill" text NOT NULL,
	"source" text NOT NULL,
	"score" double precision NOT NULL,
	"max" double precision NOT NULL,
	"parameters" jsonb NOT NULL,
	"reliability" double precision NOT NULL,
	"at" bigint NOT NULL,
	"content" jsonb,
	"session_id" text NOT NULL,
	"event_id" text NOT NULL,
	"misconception" jsonb
);
--> statement-breakpoint
CREATE UNIQUE INDEX "session_events_key" ON "session_events" USING btree ("session_id","key");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id","started_at");--> statement-breakpoint
CREATE INDEX "evidence_person" ON "evidence" USING btree ("person_id","at");