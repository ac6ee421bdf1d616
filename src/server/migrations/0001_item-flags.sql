CREATE TABLE "item_flags" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"session_id" text NOT NULL,
	"item" text NOT NULL,
	"content" jsonb,
	"text" text NOT NULL,
	"at" bigint NOT NULL,
	"settled_at" bigint,
	"settled_note" text
);
--> statement-breakpoint
CREATE INDEX "item_flags_at" ON "item_flags" USING btree ("at");